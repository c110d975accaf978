namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed record Stone(long Weight) : IThing;
