namespace DefiPay.Api;

/// <summary>An account that the landing page lists.</summary>
/// <param name="Name">For people: <c>carol</c>.</param>
/// <param name="Address">The chain's own text.</param>
public sealed record ListedAccount(string Name, string Address);
