namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed record Leaf(DateTime Fallen) : IThing;
