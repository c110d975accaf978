using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Api.Fields;

/// <summary>An account of a user or contract.</summary>
/// <param name="Address">Its address, in canonical form.</param>
public sealed record Account([property: Address] string Address);
