namespace HotChocolate.Types;

/// <summary>A named output type.</summary>
public interface INamedOutputType : INamedType, IOutputType;
