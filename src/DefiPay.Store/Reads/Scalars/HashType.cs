using DefiPay.Chains;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>Hash</c>: 32 bytes in their chain's canonical text form.</summary>
public sealed class HashType() : TextScalarType("Hash", $"32 bytes in their chain's canonical form. Accepted: {HashText.Accepted}.")
{
    private protected override string Canonicalize(string text)
        => HashText.TryCanonicalize(text, out var canonical)
            ? canonical
            : throw ScalarErrors.Refused(this, text, HashText.Accepted, "BAD_HASH");
}
