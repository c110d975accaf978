namespace DefiPay.Standins.HotChocolate.Tests.Transport;

/// <summary>What a server answered.</summary>
public sealed record Answer(int Status, string? ContentType, string Body);
