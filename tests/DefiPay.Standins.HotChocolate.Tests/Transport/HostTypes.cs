using HotChocolate;
using HotChocolate.Types;
using HotChocolate.Types.Relay;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public enum Colour { DeepRed, Blue }

public sealed record Shape([property: ID] int Id, string Name, Colour Colour, double? Size, IReadOnlyList<Shape> Parts);

public sealed record ShapeInput(string Name, Colour Colour = Colour.Blue, IReadOnlyList<int>? Sides = null);

[UnionType]
public interface IThing;

public sealed record Stone(long Weight) : IThing;

public sealed record Leaf(DateTime Fallen) : IThing;

/// <summary>A small schema with something of every kind.</summary>
public sealed class HostQuery
{
    public string Hello(string? name = "world") => $"hello {name}";

    public int Add(int a, int b) => a + b;

    public Task<Shape?> GetShapeAsync(int id) => Task.FromResult<Shape?>(id < 0 ? null : new Shape(id, "s" + id, Colour.DeepRed, 1.5, []));

    public string Describe(ShapeInput input) => $"{input.Name} {input.Colour} {string.Join(',', input.Sides ?? [])}";

    public string? Broken() => throw new InvalidOperationException("the secret");

    public string? Refused() => throw new GraphQLException(
        ErrorBuilder.New().SetMessage("not today").SetCode("REFUSED").SetExtension("hint", "tomorrow").Build());

    public string BrokenNonNull() => throw new GraphQLException("gone");

    public IThing? Thing(bool stone) => stone ? new Stone(long.MaxValue) : new Leaf(new DateTime(2025, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc));

    public string? Text() => "é😀 </script> \" \\ \n";

    [GraphQLDeprecated("Use hello.")]
    public string? Hi() => "hi";
}

public sealed class HostMutation
{
    public int Count(int by) => by + 1;
}

public sealed class HostSubscription
{
    [Subscribe]
    public string Ticked([EventMessage] string tick) => tick;
}
