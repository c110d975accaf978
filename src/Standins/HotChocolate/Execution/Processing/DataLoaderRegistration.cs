using GreenDonut;

namespace HotChocolate.Execution.Processing;

/// <summary>A registered DataLoader.</summary>
/// <param name="ServiceType">The type that resolvers ask for.</param>
/// <param name="ImplementationType">The class.</param>
/// <param name="Factory">Makes it; null for its constructor.</param>
internal sealed record DataLoaderRegistration(Type ServiceType, Type ImplementationType, Func<IServiceProvider, IDataLoader>? Factory);
