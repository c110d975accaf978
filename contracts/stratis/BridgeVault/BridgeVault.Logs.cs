using Stratis.SmartContracts;

/// <content>What the vault logs.</content>
public partial class BridgeVault
{
    /// <summary>Tokens left this chain; holds all that the transfer's id is made of, besides this chain and contract.</summary>
    public struct BurnedLog
    {
        [Index] public byte[] TransferId;
        [Index] public Address Token;
        [Index] public Address Sender;
        public byte[] Recipient;
        public UInt256 Amount;
        public ulong Number;
        public byte[] DestinationChain;
        public byte[] DestinationContract;
    }

    /// <summary>A vote was counted.</summary>
    public struct VotedLog
    {
        [Index] public byte[] TransferId;
        [Index] public Address Validator;
        public uint Votes;
        public ulong Epoch;
    }

    /// <summary>Tokens came to this chain.</summary>
    public struct MintedLog
    {
        [Index] public byte[] TransferId;
        [Index] public Address Token;
        [Index] public Address Recipient;
        public UInt256 Amount;
        public ulong Number;
        public ulong Epoch;
    }

    /// <summary>
    /// A quorum has agreed, and the token's limit does not allow it yet. It will from the ready block on, if nothing else is
    /// minted before; ready block 0 means not before the owner changes the limit.
    /// </summary>
    public struct QueuedLog
    {
        [Index] public byte[] TransferId;
        [Index] public Address Token;
        public UInt256 Amount;
        public ulong ReadyBlock;
    }

    public struct TokenAddedLog
    {
        [Index] public Address Token;
        [Index] public byte[] RemoteToken;
    }

    public struct LimitSetLog
    {
        [Index] public Address Token;
        public uint Direction;
        public UInt256 Capacity;
        public UInt256 RefillPerBlock;
    }

    public struct MinimumSetLog
    {
        [Index] public Address Token;
        public UInt256 Minimum;
    }

    public struct ValidatorsProposedLog
    {
        public byte[] Validators;
        public uint Quorum;
        public ulong ActiveFrom;
    }

    /// <summary>A set of validators took over; also logged for the first.</summary>
    public struct ValidatorsChangedLog
    {
        [Index] public ulong Epoch;
        public byte[] Validators;
        public uint Quorum;
    }

    /// <summary>The gateway was named; the chain by the Keccak-256 of its name.</summary>
    public struct ConnectedLog
    {
        public byte[] Gateway;
        public byte[] RemoteChain;
    }

    public struct PauseChangedLog
    {
        public uint Direction;
        public bool Paused;
        public Address By;
    }

    public struct GuardianChangedLog
    {
        [Index] public Address Guardian;
    }

    public struct OwnerProposedLog
    {
        [Index] public Address Owner;
        [Index] public Address Candidate;
    }

    public struct OwnerChangedLog
    {
        [Index] public Address Previous;
        [Index] public Address Current;
    }
}
