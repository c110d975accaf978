using Nethereum.ABI.Model;

namespace Nethereum.ABI.ABIDeserialisation;

/// <summary>Reads ABIs.</summary>
public class ABIDeserialiserFactory
{
    /// <summary>The ABI that a JSON array describes.</summary>
    /// <exception cref="FormatException">It describes none.</exception>
    public static ContractABI DeserialiseContractABI(string jsonOrStringSignatureABI) => new ABIJsonDeserialiser().DeserialiseContract(jsonOrStringSignatureABI);
}
