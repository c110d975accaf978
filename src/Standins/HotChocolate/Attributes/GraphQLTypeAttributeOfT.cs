using HotChocolate.Types;

namespace HotChocolate;

/// <summary>Gives a member or parameter its schema type.</summary>
/// <typeparam name="T">The schema type.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T>() : GraphQLTypeAttribute(typeof(T)) where T : IType;
