namespace HotChocolate.Types.Descriptors;

/// <summary>Makes a convention.</summary>
public delegate IConvention CreateConvention(IServiceProvider services);
