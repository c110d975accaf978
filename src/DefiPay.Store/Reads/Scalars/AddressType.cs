using DefiPay.Chains;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>Address</c>: an account or contract, in its chain's canonical text form.</summary>
public sealed class AddressType() : TextScalarType("Address", $"An account or contract in its chain's canonical form. Accepted: {AddressText.Accepted}.")
{
    private protected override string Canonicalize(string text)
        => AddressText.TryCanonicalize(text, out var canonical)
            ? canonical
            : throw ScalarErrors.Refused(this, text, AddressText.Accepted, "BAD_ADDRESS");
}
