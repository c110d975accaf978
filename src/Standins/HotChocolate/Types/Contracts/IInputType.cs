namespace HotChocolate.Types;

/// <summary>A type that arguments and input fields can have.</summary>
public interface IInputType : IType, IHasRuntimeType;
