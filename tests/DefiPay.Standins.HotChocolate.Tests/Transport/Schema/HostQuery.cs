using HotChocolate;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

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
