using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What the script of an input may look like, whatever coin it spends: the platform takes a few shapes only.</summary>
internal static class InputScripts
{
    private const int RedeemScriptSizeMax = 520;

    public static Refusal? Check(Transaction transaction)
    {
        for (var i = 0; i < transaction.Inputs.Count; i++)
        {
            if (!IsAllowed(transaction.Inputs[i].Script))
            {
                return new Refusal(
                    "disallowed-input-script",
                    $"The script of input {i} is neither a signature, with or without its public key, nor several signatures, nor what a script hash asks for.");
            }
        }

        return null;
    }

    /// <summary>What nearly every input has: a signature and its public key, pushed as wallets do.</summary>
    public static bool IsSignatureAndKey(ReadOnlySpan<byte> script, out ReadOnlySpan<byte> signature, out ReadOnlySpan<byte> publicKey)
    {
        signature = default;
        publicKey = default;
        if (script is not [> 1 and < 76 and var size, ..] || script.Length < size + 2 || script[size + 1] != script.Length - size - 2)
        {
            return false;
        }

        signature = script.Slice(1, size);
        publicKey = script[(size + 2)..];
        return Script.IsPublicKey(publicKey);
    }

    private static bool IsAllowed(byte[] script)
    {
        if (IsSignatureAndKey(script, out _, out _))
        {
            return true;
        }

        if (!Script.TryReadPushes(script, out var pushes) || pushes.Count == 0)
        {
            return false;
        }

        return pushes is [_, var key] && Script.IsPublicKey(key)
            || pushes is [var signature] && HasSizeOfSignature(signature)
            || pushes.Count > 1 && script[0] == 0 && pushes.Skip(1).All(push => push.Length == 0 || HasSizeOfSignature(push))
            || pushes[^1].Length <= RedeemScriptSizeMax && Script.IsWellFormed(pushes[^1]);
    }

    private static bool HasSizeOfSignature(byte[] push) => push.Length is 9 or (>= 67 and <= 80);
}
