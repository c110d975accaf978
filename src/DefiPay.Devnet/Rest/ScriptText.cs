using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>Scripts as a node prints them.</summary>
internal static class ScriptText
{
    /// <summary>The name of a script's shape; contract outputs are <c>nonstandard</c>.</summary>
    public static string TypeOf(byte[] script) =>
        Script.IsPayToPublicKeyHash(script, out _) ? "pubkeyhash"
        : Script.IsPayToPublicKey(script, out _) ? "pubkey"
        : Script.IsPayToScriptHash(script) ? "scripthash"
        : MultisigScript.TryRead(script, out _) ? "multisig"
        : Script.IsData(script) ? "nulldata"
        : "nonstandard";

    /// <summary>Operators by name and pushed bytes in hex; a contract's script is one operator and its bytes.</summary>
    public static string Assembly(byte[] script)
    {
        if (Script.IsPayToPublicKeyHash(script, out StratisAddress address))
            return $"OP_DUP OP_HASH160 {Convert.ToHexStringLower(address.ToBytes())} OP_EQUALVERIFY OP_CHECKSIG";
        if (script is [ContractOpcode.Create, ..])
            return $"OP_CREATECONTRACT {Convert.ToHexStringLower(script.AsSpan(1))}";
        if (script is [ContractOpcode.Call, ..])
            return $"OP_CALLCONTRACT {Convert.ToHexStringLower(script.AsSpan(1))}";
        if (script is [ContractOpcode.Spend])
            return "OP_SPEND";
        if (script is [ContractOpcode.InternalTransfer, ..])
            return $"OP_INTERNALCONTRACTTRANSFER {Convert.ToHexStringLower(script.AsSpan(1))}";
        return Script.TryReadPushes(script, out IReadOnlyList<byte[]>? pushes)
            ? string.Join(' ', pushes.Select(Convert.ToHexStringLower))
            : Convert.ToHexStringLower(script);
    }
}
