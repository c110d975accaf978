#nullable disable
using Stratis.SmartContracts;

/// <summary>Methods of one name, and properties of several kinds.</summary>
public class Overloads : SmartContract
{
    public Overloads(ISmartContractState state) : base(state)
    {
    }

    public string Last
    {
        get => State.GetString(nameof(Last));
        private set => State.SetString(nameof(Last), value);
    }

    public bool IsSet => Last.Length > 0;

    public string Take(uint number) => Last = "uint " + number;

    public string Take(ulong number) => Last = "ulong " + number;

    public string Take(string text) => Last = "string " + text;

    public string Take(Address who) => Last = "Address";

    public string Take(uint number, string text) => Last = "both " + number + text;
}
