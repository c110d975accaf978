using HotChocolate.Types.Relay;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed record Shape([property: ID] int Id, string Name, Colour Colour, double? Size, IReadOnlyList<Shape> Parts);
