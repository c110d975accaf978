using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>How one call frame ended.</summary>
internal readonly record struct FrameResult
{
    public required ulong GasConsumed { get; init; }

    public bool IsSuccess => Error is null;

    public string? Error { get; private init; }

    public bool OutOfGas { get; private init; }

    public IReadOnlyList<string>? ValidationErrors { get; private init; }

    /// <summary>The contract that was called or created.</summary>
    public StratisAddress Contract { get; private init; }

    public object? Returned { get; private init; }

    public static FrameResult Ok(ulong gasConsumed, StratisAddress contract, object? returned = null) =>
        new() { GasConsumed = gasConsumed, Contract = contract, Returned = returned };

    public static FrameResult Fail(ulong gasConsumed, string error, IReadOnlyList<string>? validationErrors = null) =>
        new() { GasConsumed = gasConsumed, Error = error, ValidationErrors = validationErrors };

    public static FrameResult RanOutOfGas(ulong gasConsumed) =>
        new() { GasConsumed = gasConsumed, Error = ErrorText.OutOfGas, OutOfGas = true };
}
