using Nethereum.ABI.FunctionEncoding;

namespace Nethereum.ABI.Model;

/// <summary>An event.</summary>
public class EventABI
{
    private readonly SignatureEncoder _signatures = new();
    private Parameter[] _inputParameters = [];
    private string _hash;

    /// <summary>An event of that name.</summary>
    public EventABI(string name) : this(name, false)
    {
    }

    /// <summary>An event of that name.</summary>
    public EventABI(string name, bool isAnonymous)
    {
        Name = name;
        IsAnonymous = isAnonymous;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether its signature is left out of the topics.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>How many of its parameters are topics.</summary>
    public int NumberOfIndexes => InputParameters.Count(parameter => parameter.Indexed);

    /// <summary>Its parameters, in order.</summary>
    public Parameter[] InputParameters
    {
        get => _inputParameters;
        set
        {
            _inputParameters = value;
            _hash = null;
        }
    }

    /// <summary>Its signature's hash, which is its first topic, as hex without 0x.</summary>
    public string Sha3Signature => _hash ??= _signatures.GenerateSha3Signature(Name, InputParameters);

    /// <summary>Name and types: <c>transfer(address,uint256)</c>.</summary>
    public string Signature => _signatures.GenerateSignature(Name, InputParameters);
}
