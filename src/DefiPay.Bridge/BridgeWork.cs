namespace DefiPay.Bridge;

/// <summary>One of the things that a party does over and over.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="StepAsync">Does what can be done now; true when there may be more at once.</param>
public sealed record BridgeWork(string Name, Func<CancellationToken, Task<bool>> StepAsync);
