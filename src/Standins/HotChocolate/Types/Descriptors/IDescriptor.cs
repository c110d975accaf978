namespace HotChocolate.Types;

/// <summary>Describes one schema member.</summary>
public interface IDescriptor;
