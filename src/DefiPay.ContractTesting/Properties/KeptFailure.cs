namespace DefiPay.ContractTesting.Properties;

/// <summary>A failure of an earlier run.</summary>
/// <param name="Seed">What its sequence was made from.</param>
/// <param name="Steps">How long that sequence was to be.</param>
/// <param name="Sequence">
/// Its shortest form; empty where none was kept. A seed names another sequence as soon as a step is added, moved or draws otherwise; this does not.
/// </param>
internal sealed record KeptFailure(ulong Seed, int Steps, IReadOnlyList<TakenStep> Sequence);
