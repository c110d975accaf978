namespace HotChocolate.Types;

/// <summary>A type that fields can return.</summary>
public interface IOutputType : IType;
