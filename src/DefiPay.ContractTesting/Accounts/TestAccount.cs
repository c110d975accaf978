using System.Collections.Concurrent;
using System.Text;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Crypto;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>
/// A wallet of a test, known by a name. The same name is the same address on every chain and in every run. It needs no key, as the kit
/// signs nothing. Stands wherever a contract wants an address.
/// </summary>
public sealed record TestAccount : IHasAddress
{
    private const int NamesMax = 100_000;

    // For messages: an address that a contract logs or is given is shown by the name of its account.
    private static readonly ConcurrentDictionary<StratisAddress, string> s_names = new();

    private TestAccount(string name, Address address) => (Name, Address) = (name, address);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The address: the first 20 bytes of the Keccak-256 of the name in UTF-8.</summary>
    public Address Address { get; }

    /// <summary>The account of this name.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static TestAccount Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var address = new StratisAddress(Keccak256.Hash(Encoding.UTF8.GetBytes(name)).AsSpan(0, StratisAddress.Size));
        if (s_names.Count < NamesMax) s_names.TryAdd(address, name);
        return new TestAccount(name, address.ToContractAddress());
    }

    /// <summary>The account's address.</summary>
    public static implicit operator Address(TestAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Address;
    }

    /// <summary>The name, for messages; the address is <c>Address.ToBase58()</c>.</summary>
    public override string ToString() => Name;

    internal static string? NameOf(StratisAddress address) => s_names.GetValueOrDefault(address);
}
