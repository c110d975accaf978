using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>
/// Evaluates the script of an input against that of its coin, as far as these have one of the usual shapes: a public key, its hash, several public
/// keys, or the hash of a script that is one of these. Faults begin with the name that the platform has for them.
/// </summary>
/// <param name="transaction">The transaction.</param>
/// <param name="index">Position of the input.</param>
/// <param name="isStrict">By all rules that nodes keep to when they relay; else by those that blocks have to keep to.</param>
internal sealed class InputProof(Transaction transaction, int index, bool isStrict)
{
    private const string TooFew = "InvalidStackOperation: its script pushes less than the coin's script takes.";
    private const string Unsigned = "EvalFalse: a signature is missing, or is not one of this transaction by the owner of the coin.";

    private readonly Stack<byte[]> _stack = new();

    /// <summary>What is wrong; null when the coin may be spent.</summary>
    public string? Check(byte[] coinScript)
    {
        if (!Script.TryReadPushes(transaction.Inputs[index].Script, out var pushes))
        {
            return "SigPushOnly: its script does something else than to push.";
        }

        if (isStrict && !pushes.SelectMany(push => Script.Push(push)).SequenceEqual(transaction.Inputs[index].Script))
        {
            return "MinimalData: its script does not push in the shortest way.";
        }

        foreach (var push in pushes)
        {
            _stack.Push(push);
        }

        var fault = Script.IsPayToScriptHash(coinScript) ? CheckScriptHash(coinScript) : CheckScript(coinScript);
        return fault ?? (isStrict && _stack.Count > 0 ? $"CleanStack: its script pushes {_stack.Count} more than the coin's script takes." : null);
    }

    private string? CheckScriptHash(byte[] coinScript)
    {
        if (!_stack.TryPop(out var redeemScript))
        {
            return TooFew;
        }

        return Script.PayToScriptHash(redeemScript).AsSpan().SequenceEqual(coinScript)
            ? CheckScript(redeemScript)
            : "EvalFalse: the last that its script pushes is not the script that the coin's hash stands for.";
    }

    private string? CheckScript(byte[] script)
    {
        if (Script.IsPayToPublicKeyHash(script, out var owner))
        {
            return CheckPublicKeyHash(script, owner);
        }

        if (Script.IsPayToPublicKey(script, out var publicKey))
        {
            return _stack.TryPop(out var signature) ? CheckOne(signature, publicKey, script) : TooFew;
        }

        return MultisigScript.TryRead(script, out var multisig)
            ? CheckSeveral(multisig, script)
            : "BadOpCode: here only scripts of a public key, of its hash or of several public keys are evaluated, also behind a script hash.";
    }

    private string? CheckPublicKeyHash(byte[] script, StratisAddress owner)
    {
        if (!_stack.TryPop(out var publicKey))
        {
            return TooFew;
        }

        if (StratisAddress.OfPublicKey(publicKey) != owner)
        {
            return "EqualVerify: the public key is not the one whose hash owns the coin.";
        }

        return _stack.TryPop(out var signature) ? CheckOne(signature, publicKey, script) : TooFew;
    }

    private string? CheckOne(byte[] signature, ReadOnlySpan<byte> publicKey, byte[] script)
    {
        if (FindFault(signature, publicKey) is { } fault)
        {
            return fault;
        }

        return IsSigned(signature, publicKey, script) ? null
            : isStrict && signature.Length > 0 ? "NullFail: the signature is not one of this transaction by the owner of the coin."
            : Unsigned;
    }

    private string? CheckSeveral(MultisigScript multisig, byte[] script)
    {
        if (_stack.Count <= multisig.Required)
        {
            return TooFew;
        }

        // The last one comes first, as on the platform: which fault is found depends on it.
        byte[][] signatures = [.. Enumerable.Range(0, multisig.Required).Select(_ => _stack.Pop())];
        var (next, key) = (0, multisig.Keys.Count - 1);
        while (next < signatures.Length && key >= signatures.Length - next - 1)
        {
            if (FindFault(signatures[next], multisig.Keys[key]) is { } fault)
            {
                return fault;
            }

            next += IsSigned(signatures[next], multisig.Keys[key], script) ? 1 : 0;
            key--;
        }

        if (next < signatures.Length)
        {
            return isStrict && signatures.Any(signature => signature.Length > 0)
                ? "NullFail: the signatures are not those of so many of the keys, in the order of the keys."
                : Unsigned;
        }

        // Bitcoin takes one more than it looks at.
        return _stack.Pop().Length > 0 && isStrict ? "SigNullDummy: in front of the signatures nothing but an empty push is expected." : null;
    }

    private string? FindFault(byte[] signature, ReadOnlySpan<byte> publicKey)
    {
        if (!isStrict)
        {
            return null;
        }

        if (signature.Length > 0)
        {
            if (!Secp256k1.IsDer(signature.AsSpan(..^1), out var hasLowS))
            {
                return "SigDer: a signature is not in DER.";
            }

            if (!hasLowS)
            {
                return "SigHighS: of the two values that s can have in a signature the lower one is expected.";
            }

            if ((signature[^1] & ~SignatureHash.AnyoneCanPay) is < SignatureHash.All or > SignatureHash.Single)
            {
                return $"SigHashType: the type {signature[^1]:x2} of a signature is none; 01, 02, 03, 81, 82 and 83 are.";
            }
        }

        return Script.IsPublicKey(publicKey) && publicKey[0] <= 4 ? null : "PubKeyType: a public key is neither compressed nor plain.";
    }

    private bool IsSigned(byte[] signature, ReadOnlySpan<byte> publicKey, byte[] script) =>
        signature.Length > 0
        && Secp256k1.VerifyAnyS(SignatureHash.Compute(transaction, index, script, signature[^1]), signature.AsSpan(..^1), publicKey);
}
