namespace HotChocolate.Types;

/// <summary>A named part of a schema that is built in steps: a type, a directive type or the schema.</summary>
public interface ITypeSystemObject : IHasName, IHasDescription, IHasReadOnlyContextData, ITypeSystemMember;
