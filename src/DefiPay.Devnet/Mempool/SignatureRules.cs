using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>Whether inputs prove the right to the coins that they spend.</summary>
internal static class SignatureRules
{
    public static Refusal? Check(Transaction transaction, IReadOnlyList<UnspentCoin> coins)
    {
        for (var i = 0; i < coins.Count; i++)
        {
            if (!IsSignedAsUsual(transaction, i, coins[i].Script) && CheckInput(transaction, i, coins[i].Script) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>What wallets do: a signature over all of the transaction by the owner of a public key's hash. Nearly all that ever comes.</summary>
    private static bool IsSignedAsUsual(Transaction transaction, int index, byte[] coinScript) =>
        Script.IsPayToPublicKeyHash(coinScript, out var owner)
        && InputScripts.IsSignatureAndKey(transaction.Inputs[index].Script, out var signature, out var publicKey)
        && signature is [.., SignatureHash.All]
        && StratisAddress.OfPublicKey(publicKey) == owner
        && Secp256k1.Verify(SignatureHash.Compute(transaction, index, coinScript), signature[..^1], publicKey);

    /// <summary>As nodes do, first by all rules, and then by those that blocks have to keep to: which of them fails decides how the refusal is called.</summary>
    private static Refusal? CheckInput(Transaction transaction, int index, byte[] coinScript)
    {
        if (new InputProof(transaction, index, isStrict: true).Check(coinScript) is not { } strict)
        {
            return null;
        }

        return new InputProof(transaction, index, isStrict: false).Check(coinScript) is { } fault
            ? new Refusal("mandatory-script-verify-flag-failed", $"Input {index} does not prove the right to spend {transaction.Inputs[index].Previous}: {fault}")
            : new Refusal("non-mandatory-script-verify-flag", $"Input {index} would do in a block, but nodes do not relay it: {strict}");
    }
}
