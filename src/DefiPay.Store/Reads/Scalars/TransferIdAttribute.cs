namespace DefiPay.Store.Reads.Scalars;

/// <summary>The text is a bridge transfer's id: a <see cref="HashType"/> that has one spelling on all chains.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TransferIdAttribute : TextScalarAttribute<HashType, TransferIdOperationFilterInputType>;
