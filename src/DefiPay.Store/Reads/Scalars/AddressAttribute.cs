namespace DefiPay.Store.Reads.Scalars;

/// <summary>The text is an <see cref="AddressType"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AddressAttribute : TextScalarAttribute<AddressType, AddressOperationFilterInputType>;
