using Nethereum.ABI.FunctionEncoding;

namespace Nethereum.ABI.Model;

/// <summary>A function.</summary>
public class FunctionABI
{
    private readonly SignatureEncoder _signatures = new();
    private Parameter[] _inputParameters = [];
    private string _hash;

    /// <summary>A function of that name.</summary>
    public FunctionABI(string name, bool constant, bool serpent = false)
    {
        Name = name;
        Constant = constant;
        Serpent = serpent;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Always false where a compiler of this decade wrote the ABI.</summary>
    public bool Serpent { get; }

    /// <summary>Whether it leaves the state as it is.</summary>
    public bool Constant { get; }

    /// <summary><c>pure</c>, <c>view</c>, <c>payable</c> or <c>nonpayable</c>.</summary>
    public string StateMutability { get; set; }

    /// <summary>Its outputs, in order.</summary>
    public Parameter[] OutputParameters { get; set; } = [];

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

    /// <summary>The first four bytes of its signature's hash, as hex without 0x.</summary>
    public string Sha3Signature => _hash ??= _signatures.GenerateSha3Signature(Name, InputParameters, 4);

    /// <summary>Name and types: <c>transfer(address,uint256)</c>.</summary>
    public string Signature => _signatures.GenerateSignature(Name, InputParameters);
}
