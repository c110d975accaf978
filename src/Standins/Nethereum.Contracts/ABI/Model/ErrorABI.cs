using Nethereum.ABI.FunctionEncoding;

namespace Nethereum.ABI.Model;

/// <summary>A custom error.</summary>
public class ErrorABI
{
    private readonly SignatureEncoder _signatures = new();
    private Parameter[] _inputParameters = [];
    private string _hash;

    /// <summary>An error of that name.</summary>
    public ErrorABI(string name) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; }

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
