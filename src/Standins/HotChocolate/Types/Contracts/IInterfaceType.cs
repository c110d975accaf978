namespace HotChocolate.Types;

/// <summary>An interface type.</summary>
public interface IInterfaceType : IComplexOutputType, IHasRuntimeType;
