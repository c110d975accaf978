using System;
using Stratis.SmartContracts;

/// <content>What a transfer is called and how far it has come.</content>
public partial class BridgeVault
{
    /// <summary>Whether a transfer to this chain was minted; it can never be minted again.</summary>
    public bool IsMinted(byte[] id) => State.GetBytes(Key(MintedKey, id)).Length > 0;

    /// <summary>Whether the present validators have agreed on a transfer that waits for the token's limit.</summary>
    public bool IsQueued(byte[] id)
    {
        Pending transfer = PendingOf(id);
        return transfer.Amount > 0 && transfer.Epoch == Epoch;
    }

    /// <summary>How many validators of the present epoch have voted for a transfer; stays at the quorum once that is reached.</summary>
    public uint VotesOf(byte[] id) => BallotOf(id).Votes;

    /// <summary>Whether this validator has voted for a transfer in the present epoch.</summary>
    public bool HasVoted(byte[] id, Address validator)
    {
        Seated seat = SeatOf(validator);
        return IsSeated(seat) && (BallotOf(id).Voters & (1u << (int)seat.Index)) != 0;
    }

    /// <summary>
    /// The id of a transfer to this chain: Keccak-256 of source chain, destination chain (32 bytes each), source contract, destination
    /// contract, token (20 each), amount (32), sender, recipient (20 each) and number (8), big-endian, without gaps.
    /// </summary>
    /// <param name="remoteToken">The deposited token, 20 bytes of the gateway's chain.</param>
    /// <param name="amount">In the token's smallest unit.</param>
    /// <param name="sender">Who made the deposit, 20 bytes of the gateway's chain.</param>
    /// <param name="recipient">Who is to have the tokens here.</param>
    /// <param name="number">The gateway's number of the deposit.</param>
    public byte[] TransferIdOf(byte[] remoteToken, UInt256 amount, byte[] sender, Address recipient, ulong number)
    {
        Assert(remoteToken.Length == AddressSize, "remoteToken: 20 bytes");
        Assert(sender.Length == AddressSize, "sender: 20 bytes");
        byte[] packed = new byte[204];
        Array.Copy(ChainKey(RemoteChain), packed, WordSize);
        Array.Copy(ChainKey(Chain), 0, packed, 32, WordSize);
        Array.Copy(ConnectedGateway(), 0, packed, 64, AddressSize);
        Array.Copy(Address.ToBytes(), 0, packed, 84, AddressSize);
        return HashTransfer(packed, remoteToken, amount, sender, recipient.ToBytes(), number);
    }

    /// <summary>The id of a transfer that is burned here: the same fields, the other way round.</summary>
    /// <param name="token">The burned token.</param>
    /// <param name="amount">In the token's smallest unit.</param>
    /// <param name="sender">Whose tokens are burned.</param>
    /// <param name="recipient">Who is to have the tokens there, 20 bytes of the gateway's chain.</param>
    /// <param name="number">The vault's number of the burn.</param>
    public byte[] BurnIdOf(Address token, UInt256 amount, Address sender, byte[] recipient, ulong number)
    {
        Assert(recipient.Length == AddressSize, "recipient: 20 bytes");
        byte[] packed = new byte[204];
        Array.Copy(ChainKey(Chain), packed, WordSize);
        Array.Copy(ChainKey(RemoteChain), 0, packed, 32, WordSize);
        Array.Copy(Address.ToBytes(), 0, packed, 64, AddressSize);
        Array.Copy(ConnectedGateway(), 0, packed, 84, AddressSize);
        return HashTransfer(packed, token.ToBytes(), amount, sender.ToBytes(), recipient, number);
    }

    private byte[] HashTransfer(byte[] packed, byte[] token, UInt256 amount, byte[] sender, byte[] recipient, ulong number)
    {
        Array.Copy(token, 0, packed, 104, AddressSize);
        PutReversed(amount.ToBytes(), packed, 124);
        Array.Copy(sender, 0, packed, 156, AddressSize);
        Array.Copy(recipient, 0, packed, 176, AddressSize);
        PutReversed(Serializer.Serialize(number), packed, 196);
        return Keccak256(packed);
    }

    // This platform writes numbers with the lowest byte first, the id has the highest first.
    private static void PutReversed(byte[] number, byte[] packed, int at)
    {
        for (int i = 0; i < number.Length; i++)
            packed[at + i] = number[number.Length - 1 - i];
    }

    private byte[] ChainKey(string chain) => Keccak256(Serializer.Serialize(chain));

    // Votes of another epoch than the present are as if never cast.
    private Ballot BallotOf(byte[] id)
    {
        Ballot ballot = Serializer.ToStruct<Ballot>(State.GetBytes(Key(BallotKey, id)));
        ulong epoch = Epoch;
        return ballot.Epoch == epoch ? ballot : new Ballot { Epoch = epoch, Voters = 0, Votes = 0 };
    }

    private Pending PendingOf(byte[] id) => Serializer.ToStruct<Pending>(State.GetBytes(Key(QueuedKey, id)));

    private byte[] Key(byte kind, byte[] name)
    {
        byte[] key = new byte[1 + name.Length];
        key[0] = kind;
        Array.Copy(name, 0, key, 1, name.Length);
        return key;
    }

    private static bool IsAddress(byte[] bytes) => bytes.Length == AddressSize && !Same(bytes, new byte[AddressSize]);

    private static bool Same(byte[] one, byte[] other)
    {
        for (int i = 0; i < AddressSize; i++)
        {
            if (one[i] != other[i])
                return false;
        }

        return true;
    }

    /// <summary>Who has voted for a transfer: one bit for each seat.</summary>
    public struct Ballot
    {
        public ulong Epoch;
        public uint Voters;
        public uint Votes;
    }

    /// <summary>A transfer that the validators of an epoch have agreed on.</summary>
    public struct Pending
    {
        public Address Token;
        public Address Recipient;
        public UInt256 Amount;
        public ulong Number;
        public ulong Epoch;
    }
}
