namespace HotChocolate.Types.Descriptors;

/// <summary>A set of rules that a schema is built by.</summary>
public interface IConvention : IHasScope;
