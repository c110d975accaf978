using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>The error that <c>require(condition, "reason")</c> makes.</summary>
[Function("Error")]
public class ErrorFunction
{
    /// <summary>The selector of <c>Error(string)</c>.</summary>
    public const string ERROR_FUNCTION_ID = "0x08c379a0";

    /// <summary>The reason.</summary>
    [Parameter("string", null, 1)]
    public string Message { get; set; }

    /// <summary>Whether revert data is such an error.</summary>
    public static bool IsErrorData(string dataHex) => dataHex is not null && dataHex.EnsureHexPrefix().StartsWith(ERROR_FUNCTION_ID, StringComparison.OrdinalIgnoreCase);
}
