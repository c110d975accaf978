using System.Numerics;
using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using DefiPay.Chains.Evm.Events;

namespace DefiPay.Chains.Evm;

/// <summary>Puts the data of a revert into words: a reason, a failed check of the compiler, or a custom error with its values.</summary>
internal sealed class RevertReasons
{
    private const int SelectorSize = 4;
    private const string ReasonSelector = "08c379a0"; // Error(string)
    private const string PanicSelector = "4e487b71"; // Panic(uint256)

    private readonly Dictionary<string, ErrorABI> _errors = [];

    /// <param name="abis">ABIs in JSON.</param>
    public RevertReasons(IEnumerable<string> abis)
    {
        foreach (var error in abis.SelectMany(abi => ABIDeserialiserFactory.DeserialiseContractABI(abi).Errors ?? []))
            _errors.TryAdd(Plain(error.Sha3Signature)[..(2 * SelectorSize)], error);
    }

    public RevertedException Explain(RevertedException raw)
    {
        if (raw.Data.Length < SelectorSize)
            return new RevertedException("The contract refused without a reason.", null, raw.Data, raw);
        var selector = Convert.ToHexStringLower(raw.Data.Span[..SelectorSize]);
        try
        {
            return selector switch
            {
                ReasonSelector => new RevertedException($"The contract refused: {PlainText.Of((string)Decode(raw, new Parameter("string", "reason"))[0].Result, 500)}", "Error", raw.Data, raw),
                PanicSelector => new RevertedException($"The contract failed a check of its compiler (panic {(BigInteger)Decode(raw, new Parameter("uint256", "code"))[0].Result}).", "Panic", raw.Data, raw),
                _ when _errors.TryGetValue(selector, out var error) => new RevertedException($"The contract refused: {Words(error, raw)}", error.Name, raw.Data, raw),
                _ => new RevertedException($"The contract refused with an unknown error {selector}.", null, raw.Data, raw),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever the decoder says of bytes that a contract made up.
            return new RevertedException($"The contract refused with an error {selector} that cannot be read.", null, raw.Data, e);
        }
    }

    private static string Words(ErrorABI error, RevertedException raw)
    {
        var values = Decode(raw, error.InputParameters ?? []);
        return $"{error.Name}({string.Join(", ", values.Select(value => $"{value.Parameter.Name}: {AbiJson.Text(value)}"))})";
    }

    private static List<ParameterOutput> Decode(RevertedException raw, params Parameter[] parameters) =>
        new ParameterDecoder().DecodeDefaultData(raw.Data[SelectorSize..].ToArray(), parameters);

    private static string Plain(string signature) => signature.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? signature[2..] : signature;
}
