using System;
using Stratis.SmartContracts;

/// <content>The validators: a set for each epoch, changed in two steps.</content>
public partial class BridgeVault
{
    /// <summary>The most validators that a set may have.</summary>
    public const uint ValidatorsMax = 32;

    /// <summary>The longest delay of a rotation, in blocks.</summary>
    public const ulong RotationDelayMax = 2_000_000;

    /// <summary>Number of the present set of validators, from 1.</summary>
    public ulong Epoch
    {
        get => State.GetUInt64(nameof(Epoch));
        private set => State.SetUInt64(nameof(Epoch), value);
    }

    /// <summary>How many votes a transfer needs.</summary>
    public uint Quorum
    {
        get => State.GetUInt32(nameof(Quorum));
        private set => State.SetUInt32(nameof(Quorum), value);
    }

    /// <summary>The present validators: 20 bytes each, one after the other.</summary>
    public byte[] Validators
    {
        get => State.GetBytes(nameof(Validators));
        private set => State.SetBytes(nameof(Validators), value);
    }

    /// <summary>Blocks between the two steps of a rotation.</summary>
    public ulong RotationDelay
    {
        get => State.GetUInt64(nameof(RotationDelay));
        private set => State.SetUInt64(nameof(RotationDelay), value);
    }

    /// <summary>The validators who may take over; empty when none are proposed.</summary>
    public byte[] ProposedValidators
    {
        get => State.GetBytes(nameof(ProposedValidators));
        private set => State.SetBytes(nameof(ProposedValidators), value);
    }

    /// <summary>How many votes a transfer will need with them.</summary>
    public uint ProposedQuorum
    {
        get => State.GetUInt32(nameof(ProposedQuorum));
        private set => State.SetUInt32(nameof(ProposedQuorum), value);
    }

    /// <summary>The first block in which they may take over.</summary>
    public ulong ActiveFrom
    {
        get => State.GetUInt64(nameof(ActiveFrom));
        private set => State.SetUInt64(nameof(ActiveFrom), value);
    }

    /// <summary>Whether the address is one of the present validators.</summary>
    public bool IsValidator(Address account) => IsSeated(SeatOf(account));

    /// <summary>First step of a rotation; a later proposal replaces this one and its delay begins anew. Owner only.</summary>
    /// <param name="validators">1 to 32 different addresses of 20 bytes, one after the other.</param>
    /// <param name="quorum">How many of them must vote for a deposit; 1 to all.</param>
    public void ProposeValidators(byte[] validators, uint quorum)
    {
        RefuseCoins();
        OnlyOwner();
        CheckValidators(validators, quorum);

        ulong activeFrom = Block.Number + RotationDelay;
        ProposedValidators = validators;
        ProposedQuorum = quorum;
        ActiveFrom = activeFrom;
        Log(new ValidatorsProposedLog { Validators = validators, Quorum = quorum, ActiveFrom = activeFrom });
    }

    /// <summary>
    /// Second step, after the delay: a new epoch begins. Votes that have not led to a mint are void, those of queued transfers too.
    /// Owner only.
    /// </summary>
    public void ActivateValidators()
    {
        RefuseCoins();
        OnlyOwner();
        byte[] validators = ProposedValidators;
        Assert(validators.Length > 0, "no validators are proposed");
        if (Block.Number < ActiveFrom)
            Assert(false, "the proposed validators cannot take over before block " + ActiveFrom);

        Seat(validators, ProposedQuorum);
        ProposedValidators = new byte[0];
        ProposedQuorum = 0;
        ActiveFrom = 0;
    }

    private void Seat(byte[] validators, uint quorum)
    {
        ulong epoch = Epoch + 1;
        Epoch = epoch;
        Quorum = quorum;
        Validators = validators;
        uint count = (uint)validators.Length / AddressSize;
        for (uint index = 0; index != count; index++)
            State.SetBytes(Key(SeatKey, At(validators, index)), Serializer.Serialize(new Seated { Epoch = epoch, Index = index }));
        Log(new ValidatorsChangedLog { Epoch = epoch, Validators = validators, Quorum = quorum });
    }

    private void CheckValidators(byte[] validators, uint quorum)
    {
        uint count = (uint)validators.Length / AddressSize;
        Assert(validators.Length % AddressSize == 0 && count > 0 && count <= ValidatorsMax, "validators: 1 to 32 addresses of 20 bytes each");
        Assert(quorum > 0 && quorum <= count, "quorum: 1 to the number of validators");
        Address[] seats = new Address[count];
        for (uint index = 0; index != count; index++)
        {
            seats[index] = Serializer.ToAddress(At(validators, index));
            Assert(seats[index] != Address.Zero, "validators: the zero address cannot vote");
            for (uint earlier = 0; earlier != index; earlier++)
                Assert(seats[index] != seats[earlier], "validators: every address once");
        }
    }

    private static byte[] At(byte[] validators, uint index)
    {
        byte[] address = new byte[AddressSize];
        Array.Copy(validators, (int)index * AddressSize, address, 0, AddressSize);
        return address;
    }

    private Seated SeatOf(Address account) => Serializer.ToStruct<Seated>(State.GetBytes(Key(SeatKey, account.ToBytes())));

    // Who left keeps a seat of an earlier epoch.
    private bool IsSeated(Seated seat) => seat.Epoch == Epoch;

    /// <summary>A validator's place in the set of an epoch.</summary>
    public struct Seated
    {
        public ulong Epoch;
        public uint Index;
    }
}
