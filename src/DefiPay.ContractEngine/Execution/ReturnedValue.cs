namespace DefiPay.ContractEngine.Execution;

/// <summary>What a contract method returned.</summary>
/// <param name="Value">
/// The value itself: a number, text, bool, bytes, <c>Stratis.SmartContracts</c> type, an array, or an instance of a type of the
/// contract's own. Do not change it, and do not call members of a contract's own type.
/// </param>
/// <param name="TypeName">Full name of its .NET type.</param>
/// <param name="Text">
/// The value as .NET prints it: <c>True</c>, <c>System.Byte[]</c>, an address in upper-case hex. This is what receipts hold.
/// At most <see cref="TextLengthMax"/> characters; a longer text is cut.
/// </param>
/// <param name="Bytes">The value as the platform serialises it; null for a type that it cannot serialise.</param>
public sealed record ReturnedValue(object Value, string TypeName, string Text, byte[]? Bytes)
{
    /// <summary>Characters that <see cref="Text"/> has at most; far above what fits into a block.</summary>
    public const int TextLengthMax = 1_000_000;
}
