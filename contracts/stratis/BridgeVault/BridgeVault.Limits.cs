using Stratis.SmartContracts;

/// <content>How much of a token may go through: a bucket for each direction that every block refills.</content>
public partial class BridgeVault
{
    /// <summary>What may go through now, in the token's smallest unit; 0 for a token that the vault does not know.</summary>
    /// <param name="token">The token of this chain.</param>
    /// <param name="direction">0 for burns, 1 for mints.</param>
    public UInt256 Available(Address token, uint direction) => BucketNow(token, direction).Level;

    /// <summary>The most that may go through at once.</summary>
    /// <param name="token">The token of this chain.</param>
    /// <param name="direction">0 for burns, 1 for mints.</param>
    public UInt256 Capacity(Address token, uint direction) => BucketNow(token, direction).Capacity;

    /// <summary>What each block gives back.</summary>
    /// <param name="token">The token of this chain.</param>
    /// <param name="direction">0 for burns, 1 for mints.</param>
    public UInt256 RefillPerBlock(Address token, uint direction) => BucketNow(token, direction).RefillPerBlock;

    /// <summary>
    /// Changes the limit of one direction, from the next call on. What was available stays so, as far as the new capacity allows;
    /// a raised one fills up at the new rate. Capacity 0 stops the token in that direction. Owner only.
    /// </summary>
    /// <param name="token">A token that the vault knows.</param>
    /// <param name="direction">0 for burns, 1 for mints.</param>
    /// <param name="capacity">The most that may go through at once.</param>
    /// <param name="refillPerBlock">What each block gives back; 0 for nothing.</param>
    public void SetLimit(Address token, uint direction, UInt256 capacity, UInt256 refillPerBlock)
    {
        RefuseCoins();
        OnlyOwner();
        KnownRemoteToken(token);

        UInt256 level = Available(token, direction);
        WriteLimit(token, direction, capacity, refillPerBlock, level < capacity ? level : capacity);
    }

    /// <summary>The least that a burn takes, in the token's smallest unit; 0 for any amount and for a token that the vault does not know.</summary>
    /// <param name="token">The token of this chain.</param>
    public UInt256 Minimum(Address token) => new UInt256(State.GetBytes(Key(MinimumKey, token.ToBytes())));

    /// <summary>
    /// Sets the least that a burn takes, from the next call on; 0, as for every new token, takes any amount. What was burned before is
    /// not concerned, nor is what comes in. Above the capacity it stops burns of the token. Owner only.
    /// </summary>
    /// <param name="token">A token that the vault knows.</param>
    /// <param name="minimum">In the token's smallest unit.</param>
    public void SetMinimum(Address token, UInt256 minimum)
    {
        RefuseCoins();
        OnlyOwner();
        KnownRemoteToken(token);

        State.SetBytes(Key(MinimumKey, token.ToBytes()), minimum.ToBytes());
        Log(new MinimumSetLog { Token = token, Minimum = minimum });
    }

    // Who carries transfers pays for each of them: dust would cost them more than it costs its sender.
    private void RefuseDust(Address token, UInt256 amount)
    {
        UInt256 minimum = Minimum(token);
        if (amount < minimum)
            Assert(false, "amount: " + amount + " is below the least that may leave, " + minimum);
    }

    private void WriteLimit(Address token, uint direction, UInt256 capacity, UInt256 refillPerBlock, UInt256 level)
    {
        Write(token, direction, new Bucket { Capacity = capacity, RefillPerBlock = refillPerBlock, Level = level, Block = Block.Number });
        Log(new LimitSetLog { Token = token, Direction = direction, Capacity = capacity, RefillPerBlock = refillPerBlock });
    }

    private void Take(Address token, uint direction, UInt256 amount)
    {
        Bucket bucket = BucketNow(token, direction);
        if (amount > bucket.Level)
            Assert(false, "amount: " + amount + " is over the limit, at most " + bucket.Level + " may go through now");
        bucket.Level -= amount;
        Write(token, direction, bucket);
    }

    private Bucket BucketNow(Address token, uint direction)
    {
        Bucket bucket = Serializer.ToStruct<Bucket>(State.GetBytes(LimitKey(token, direction)));
        UInt256 blocks = Block.Number - bucket.Block;
        UInt256 missing = bucket.Capacity - bucket.Level;
        // Compared by division: blocks times refill could pass 2^256.
        bool full = missing == 0 || (bucket.RefillPerBlock > 0 && blocks > missing / bucket.RefillPerBlock);
        bucket.Level = full ? bucket.Capacity : bucket.Level + blocks * bucket.RefillPerBlock;
        bucket.Block = Block.Number;
        return bucket;
    }

    // From which block on the amount fits if nothing else is minted until then; 0 when the limits have to change first.
    private ulong ReadyBlock(Address token, UInt256 amount)
    {
        Bucket bucket = BucketNow(token, In);
        if (amount > bucket.Capacity || bucket.RefillPerBlock == 0)
            return 0;
        UInt256 missing = amount - bucket.Level;
        UInt256 blocks = missing / bucket.RefillPerBlock;
        if (blocks * bucket.RefillPerBlock < missing)
            blocks += 1;
        return blocks > uint.MaxValue ? 0 : Block.Number + (ulong)blocks;
    }

    private void Write(Address token, uint direction, Bucket bucket) => State.SetBytes(LimitKey(token, direction), Serializer.Serialize(bucket));

    private byte[] LimitKey(Address token, uint direction)
    {
        CheckDirection(direction);
        return Key((byte)(BucketKey + direction), token.ToBytes());
    }

    private void CheckDirection(uint direction) => Assert(direction <= In, "direction: 0 (out, burns) or 1 (in, mints)");

    /// <summary>How full a limit was at a block.</summary>
    public struct Bucket
    {
        public UInt256 Capacity;
        public UInt256 RefillPerBlock;
        public UInt256 Level;
        public ulong Block;
    }
}
