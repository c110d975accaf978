namespace DefiPay.ContractEngine.Execution;

/// <summary>A method to call, by name and arguments.</summary>
/// <param name="MethodName">The name as given; null when none was.</param>
/// <param name="Parameters">The arguments; null for none.</param>
internal sealed record MethodCall(string? MethodName, object?[]? Parameters)
{
    public const string ReceiveName = "Receive";

    /// <summary>Without arguments, the empty name and "Receive" in any case mean the handler of plain payments.</summary>
    public bool IsReceive =>
        Parameters is null or { Length: 0 } && MethodName is not null
        && (MethodName.Length == 0 || MethodName.Equals(ReceiveName, StringComparison.OrdinalIgnoreCase));

    public static MethodCall Receive { get; } = new("", null);
}
