namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed record ShapeInput(string Name, Colour Colour = Colour.Blue, IReadOnlyList<int>? Sides = null);
