using DefiPay.Deployment.Journals;
using DefiPay.Deployment.Plans;

namespace DefiPay.Deployment.Running;

/// <summary>A step that is done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Transaction">What the chain made of it; null for a wait.</param>
/// <param name="Earlier">True when an earlier run did it and this one did nothing.</param>
public sealed record StepResult(PlanStep Step, JournalEntry.Finished? Transaction, bool Earlier);
