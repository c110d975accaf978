namespace DefiPay.Api.Paging;

/// <summary>A value as a captured variable would be in an expression: EF sends it as a parameter, so all values share one plan.</summary>
internal sealed class Captured<T>(T value)
{
    public T Value { get; } = value;
}

/// <summary>Captures values whose type is known at run time only.</summary>
internal static class Captured
{
    public static object Create(Type type, object value)
        => Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)!;
}
