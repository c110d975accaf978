using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Devnet.Blocks;

/// <summary>The first transaction of a block, which makes coins out of its fees; there is no reward besides.</summary>
internal static class Coinbase
{
    /// <summary>Height of the block that makes the coins that there are.</summary>
    public const ulong PremineHeight = 2;

    /// <summary>Each named account's share comes in so many outputs, so that it can send as many transactions in one block.</summary>
    public const int PremineOutputsPerAccount = 20;

    /// <summary>All coins that there are: 1,000,000.</summary>
    public const ulong PremineSatoshi = 1_000_000 * StratisNetwork.SatoshiPerCoin;

    /// <summary>Satoshi that a coinbase makes out of nothing, at most: 1,000,000 coins.</summary>
    public const ulong MintSatoshiMax = 1_000_000 * StratisNetwork.SatoshiPerCoin;

    /// <summary>Fees to the miner in output 0, then gas given back, in the order of execution.</summary>
    /// <param name="height">Height of the block; in the script, so that no two coinbases have the same id.</param>
    /// <param name="branch">How often the chain was reorganised before; in the script, so that a replaced block differs from its replacement.</param>
    /// <param name="minerSatoshi">What the miner keeps of the fees.</param>
    /// <param name="refunds">What goes back to senders.</param>
    public static Transaction Create(ulong height, uint branch, ulong minerSatoshi, IEnumerable<TransactionOutput> refunds) =>
        Create(height, branch, [new TransactionOutput(minerSatoshi, Script.PayToPublicKeyHash(MinerKey.Address)), .. refunds]);

    /// <summary>The coinbase that gives the named accounts their coins.</summary>
    public static Transaction CreatePremine()
    {
        var accounts = KnownAccounts.All;
        var share = PremineSatoshi / (ulong)(accounts.Count * PremineOutputsPerAccount);
        var outputs = accounts.SelectMany(account => Enumerable.Repeat(
            new TransactionOutput(share, Script.PayToPublicKeyHash(account.Address)), PremineOutputsPerAccount));
        return Create(PremineHeight, branch: 0, [.. outputs]);
    }

    /// <summary>Whether an input's script is that of a coinbase of this height, and of a branch up to this one: else a later one could be the same transaction.</summary>
    public static bool IsScriptOf(ReadOnlySpan<byte> script, ulong height, uint branchMax)
    {
        var own = Push(height);
        Span<byte> branch = stackalloc byte[sizeof(ulong)];
        branch.Clear();
        if (!script.StartsWith(own) || script[own.Length..] is not [<= sizeof(uint) and var size, .. var digits] || digits.Length != size)
        {
            return false;
        }

        digits.CopyTo(branch);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(branch);
        return number <= branchMax && Push(number).AsSpan().SequenceEqual(script[own.Length..]);
    }

    private static Transaction Create(ulong height, uint branch, IReadOnlyList<TransactionOutput> outputs) =>
        new([new TransactionInput(OutPoint.None, ScriptOf(height, branch))], outputs);

    private static byte[] ScriptOf(ulong height, uint branch) => [.. Push(height), .. Push(branch)];

    private static byte[] Push(ulong number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        var digits = bytes.TrimEnd((byte)0);
        return [(byte)digits.Length, .. digits];
    }
}
