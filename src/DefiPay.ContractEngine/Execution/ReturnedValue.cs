using Stratis.SmartContracts.CLR;

namespace DefiPay.ContractEngine.Execution;

/// <summary>What a contract method returned.</summary>
/// <param name="Value">
/// The value itself: a number, text, bool, bytes, <c>Stratis.SmartContracts</c> type, an array, or an instance of a type of the
/// contract's own. Do not change it, and do not call members of a contract's own type.
/// </param>
/// <param name="TypeName">Full name of its .NET type, as the platform has it.</param>
/// <param name="Text">
/// The value as .NET prints it: <c>True</c>, <c>System.Byte[]</c>, an address in upper-case hex. This is what receipts hold.
/// At most <see cref="TextLengthMax"/> characters; a longer text is cut.
/// </param>
/// <param name="Bytes">The value as the platform serialises it; null for a type that it cannot serialise.</param>
public sealed record ReturnedValue(object Value, string TypeName, string Text, byte[]? Bytes)
{
    /// <summary>Characters that <see cref="Text"/> has at most; far above what fits into a block.</summary>
    public const int TextLengthMax = 1_000_000;

    /// <summary>Full name of a value's type, with the platform's name for the objects that stand in for the platform's own.</summary>
    public static string TypeNameOf(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return PlatformNameOf(value) ?? value.GetType().FullName ?? value.GetType().Name;
    }

    /// <summary>Whether the value is a result that the engine gave to the contract, so that its members are none of a contract's own.</summary>
    public static bool IsOfEngine(object value) => value is TransferResult or CreateResult;

    /// <summary>The platform's name of an object that the engine gives to contracts; null for all others.</summary>
    internal static string? PlatformNameOf(object value) =>
        value is CallFrame or FrameLogger or InternalTransactions or HashHelper ? value.ToString() : null;
}
