namespace DefiPay.Deployment.Plans;

/// <summary>
/// One step of a plan: it creates a contract, calls one, waits for a height or for what a contract says. Exactly one of
/// <see cref="Create"/>, <see cref="Call"/>, <see cref="UntilBlock"/> and <see cref="UntilCall"/> is set.
/// </summary>
/// <remarks>
/// Texts in <see cref="On"/>, <see cref="Arguments"/> and <see cref="UntilBlock"/> may refer to what is known when the step is
/// prepared: `$carol` an account on the step's own chain, `$carol@evm` on another, `$token` the contract that step `token` created,
/// `$open` the value that call `open` returned, `$open.amount` the argument it was given, `$height+3` a block that far ahead of the
/// step's chain. References with commas between, `$carol,$dave`, make a list. `$$` stands for a dollar sign.
/// </remarks>
public sealed record PlanStep
{
    /// <summary>The chain of a step that names none.</summary>
    public const string DefaultChain = "stratis";

    /// <summary>Names the step in the journal and in references; lower case, digits and hyphens. Never given to another step.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The chain it is done on, by its short name; default `stratis`.</summary>
    public string Chain { get; init; } = DefaultChain;

    /// <summary>The account that signs and pays; null only for a wait.</summary>
    public string? From { get; init; }

    /// <summary>The contract to create, by the name of its folder.</summary>
    public string? Create { get; init; }

    /// <summary>The method to call.</summary>
    public string? Call { get; init; }

    /// <summary>The contract to call.</summary>
    public string? On { get; init; }

    /// <summary>Arguments in the order of the constructor or method.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Wait until a transaction sent now would run in this block or a later one.</summary>
    public string? UntilBlock { get; init; }

    /// <summary>Wait until this method of <see cref="On"/>, asked without a transaction, answers <see cref="Equal"/>.</summary>
    public string? UntilCall { get; init; }

    /// <summary>The answer that <see cref="UntilCall"/> waits for, as text; default `true`.</summary>
    public string Equal { get; init; } = "true";

    /// <summary>Where a receipt holds no readable return value: the argument of an event that stands for it, as `Locked.transferId`.</summary>
    public string? Returns { get; init; }
}
