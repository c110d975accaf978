namespace DefiPay.Store.Reads.Scalars;

/// <summary>The text is a <see cref="HashType"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class HashAttribute : TextScalarAttribute<HashType, HashOperationFilterInputType>;
