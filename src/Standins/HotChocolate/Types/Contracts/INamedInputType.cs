namespace HotChocolate.Types;

/// <summary>A named input type.</summary>
public interface INamedInputType : INamedType, IInputType;
