namespace HotChocolate.Types;

/// <summary>Anything a schema consists of.</summary>
public interface ITypeSystemMember;
