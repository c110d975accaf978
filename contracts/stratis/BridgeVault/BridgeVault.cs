using Stratis.SmartContracts;

/// <summary>
/// The Stratis end of the bridge: burns wrapped tokens that go back to the EVM chain, and mints them when a quorum of
/// validators has voted for a deposit that was made there.
/// </summary>
/// <remarks>
/// Trusted: the validators, as a quorum, to vote only for deposits that the gateway has really taken; the owner to connect the right
/// gateway, to list tokens whose one minter is this vault and to choose validators; the guardian only to pause. What a lost quorum
/// can cost is bounded by the limit of each token: its capacity at once, its refill for each block until somebody pauses.
/// A token is believed on nothing that its own balances do not show, but one that lies about balances can cheat its own holders.
/// Every method checks, brings the limits up to the present block, writes, logs and calls the token last.
/// </remarks>
[Deploy]
public partial class BridgeVault : SmartContract
{
    /// <summary>Direction of a burn: tokens leave this chain.</summary>
    public const uint Out = 0;

    /// <summary>Direction of a mint: tokens come to this chain.</summary>
    public const uint In = 1;

    // First bytes of the binary keys. The names of properties are keys too and begin with a letter, so none can be both.
    private const byte MintedKey = 1;
    private const byte QueuedKey = 2;
    private const byte BallotKey = 3;
    private const byte SeatKey = 4;
    private const byte TokenKey = 5;
    private const byte RemoteTokenKey = 6;
    private const byte BucketKey = 7; // and 8, by direction
    private const byte MinimumKey = 9;

    private const int AddressSize = 20;
    private const int WordSize = 32;

    /// <summary>Creates a vault that is connected to no gateway yet; the sender becomes its owner.</summary>
    /// <param name="state">Given by the platform.</param>
    /// <param name="chain">CAIP-2 name of this chain, such as <c>stratis:cirrus-dev</c>. The platform does not tell it, so nobody can check it here.</param>
    /// <param name="remoteChain">CAIP-2 name of the gateway's chain, such as <c>eip155:31337</c>.</param>
    /// <param name="guardian">Who besides the owner may pause; the zero address for nobody.</param>
    /// <param name="validators">The validators of epoch 1: 1 to 32 different addresses of 20 bytes, one after the other.</param>
    /// <param name="quorum">How many of them must vote for a deposit; 1 to all.</param>
    /// <param name="rotationDelay">Blocks that must pass between proposing other validators and their taking over; 1 to 2,000,000 (about a year). With none, a stolen key of the owner would seat its validators at once.</param>
    public BridgeVault(ISmartContractState state, string chain, string remoteChain, Address guardian, byte[] validators, uint quorum, ulong rotationDelay)
        : base(state)
    {
        RefuseCoins();
        Assert(chain.Length >= 5 && chain.Length <= 41, "chain: a CAIP-2 name of 5 to 41 characters");
        Assert(remoteChain.Length >= 5 && remoteChain.Length <= 41, "remoteChain: a CAIP-2 name of 5 to 41 characters");
        Assert(chain != remoteChain, "remoteChain: must be another chain");
        Assert(rotationDelay >= 1 && rotationDelay <= RotationDelayMax, "rotationDelay: 1 to 2000000 blocks");
        CheckValidators(validators, quorum);

        Chain = chain;
        RemoteChain = remoteChain;
        Owner = Message.Sender;
        Guardian = guardian;
        RotationDelay = rotationDelay;
        Log(new OwnerChangedLog { Previous = Address.Zero, Current = Message.Sender });
        Log(new GuardianChangedLog { Guardian = guardian });
        Seat(validators, quorum);
    }

    /// <summary>How many transfers were burned here; the next one gets the number after this.</summary>
    public ulong BurnCount
    {
        get => State.GetUInt64(nameof(BurnCount));
        private set => State.SetUInt64(nameof(BurnCount), value);
    }

    /// <summary>
    /// Burns tokens of the sender, who must have approved the amount for the vault on the token. The gateway pays out the same
    /// amount of the token's other side to the recipient, once the validators have seen this burn to be final.
    /// </summary>
    /// <param name="token">A token that the vault knows.</param>
    /// <param name="amount">More than 0, at least <see cref="Minimum"/> and at most what may leave now.</param>
    /// <param name="destinationChain">CAIP-2 name of the chain that the sender means; must be <see cref="RemoteChain"/>.</param>
    /// <param name="recipient">20 bytes of an address there; neither zero nor the gateway nor the token there, which could never use the tokens.</param>
    /// <returns>The transfer's id, 32 bytes.</returns>
    public byte[] Burn(Address token, UInt256 amount, string destinationChain, byte[] recipient)
    {
        RefuseCoins();
        RefuseWhilePaused(Out);
        byte[] gateway = ConnectedGateway();
        byte[] remoteToken = KnownRemoteToken(token);
        Assert(destinationChain == RemoteChain, "destinationChain: the vault is connected to another chain");
        Assert(amount > 0, "amount: must be more than 0");
        RefuseDust(token, amount);
        Assert(IsAddress(recipient), "recipient: 20 bytes that are not all zero");
        Assert(!Same(recipient, gateway) && !Same(recipient, remoteToken), "recipient: the gateway and the token itself cannot use tokens");

        Take(token, Out, amount);
        ulong number = BurnCount + 1;
        BurnCount = number;
        byte[] id = BurnIdOf(token, amount, Message.Sender, recipient, number);
        Log(new BurnedLog
        {
            TransferId = id,
            Token = token,
            Sender = Message.Sender,
            Recipient = recipient,
            Amount = amount,
            Number = number,
            DestinationChain = ChainKey(RemoteChain),
            DestinationContract = gateway,
        });
        CollectAndBurn(token, amount);
        return id;
    }

    /// <summary>
    /// A validator's word that the gateway has taken a deposit. The vote that completes the quorum mints, or queues the transfer
    /// while the limit of the token does not allow it. A second vote of the same validator, and any vote after the quorum,
    /// succeeds and does nothing. Votes of an earlier set of validators do not count.
    /// </summary>
    /// <param name="remoteToken">The deposited token, 20 bytes of the gateway's chain.</param>
    /// <param name="amount">More than 0.</param>
    /// <param name="sender">Who made the deposit, 20 bytes of the gateway's chain.</param>
    /// <param name="recipient">Who is to have the tokens here.</param>
    /// <param name="number">The gateway's number of the deposit, from 1.</param>
    public void Vote(byte[] remoteToken, UInt256 amount, byte[] sender, Address recipient, ulong number)
    {
        RefuseCoins();
        RefuseWhilePaused(In);
        Seated seat = SeatOf(Message.Sender);
        Assert(IsSeated(seat), "only a validator of the present epoch votes");
        Address token = KnownToken(remoteToken);
        Assert(amount > 0, "amount: must be more than 0");
        Assert(recipient != Address.Zero, "recipient: the zero address cannot hold tokens");
        Assert(number > 0, "number: deposits are counted from 1");
        byte[] id = TransferIdOf(remoteToken, amount, sender, recipient, number);
        Ballot ballot = BallotOf(id);
        uint bit = 1u << (int)seat.Index;
        if (IsMinted(id) || IsQueued(id) || (ballot.Voters & bit) != 0)
            return;

        ballot.Voters |= bit;
        ballot.Votes += 1;
        State.SetBytes(Key(BallotKey, id), Serializer.Serialize(ballot));
        Log(new VotedLog { TransferId = id, Validator = Message.Sender, Votes = ballot.Votes, Epoch = ballot.Epoch });
        if (ballot.Votes < Quorum)
            return;

        Pending transfer = new Pending { Token = token, Recipient = recipient, Amount = amount, Number = number, Epoch = ballot.Epoch };
        if (Available(token, In) < amount)
            Enqueue(id, transfer);
        else
            Mint(id, transfer);
    }

    /// <summary>
    /// Mints a queued transfer as soon as the token's limit allows it. Anyone may call; the transfers of a queue have no order.
    /// One above the capacity waits until the owner raises it. After a change of validators it needs their votes anew.
    /// </summary>
    /// <param name="transferId">32 bytes.</param>
    public void MintQueued(byte[] transferId)
    {
        RefuseCoins();
        RefuseWhilePaused(In);
        Assert(transferId.Length == WordSize, "transferId: 32 bytes");
        Pending transfer = PendingOf(transferId);
        Assert(transfer.Amount > 0, "transferId: no such transfer is queued");
        Assert(transfer.Epoch == Epoch, "transferId: queued by an earlier set of validators, the present one has to vote again");

        Mint(transferId, transfer);
    }

    private void Enqueue(byte[] id, Pending transfer)
    {
        State.SetBytes(Key(QueuedKey, id), Serializer.Serialize(transfer));
        Log(new QueuedLog { TransferId = id, Token = transfer.Token, Amount = transfer.Amount, ReadyBlock = ReadyBlock(transfer.Token, transfer.Amount) });
    }

    private void Mint(byte[] id, Pending transfer)
    {
        Take(transfer.Token, In, transfer.Amount);
        State.SetBytes(Key(MintedKey, id), new byte[] { 1 });
        State.SetBytes(Key(QueuedKey, id), new byte[0]);
        Log(new MintedLog
        {
            TransferId = id,
            Token = transfer.Token,
            Recipient = transfer.Recipient,
            Amount = transfer.Amount,
            Number = transfer.Number,
            Epoch = transfer.Epoch,
        });
        MintThrough(transfer.Token, transfer.Recipient, transfer.Amount);
    }

    // Any call may carry coins of the chain, and nothing here could ever send them back.
    private void RefuseCoins() => Assert(Message.Value == 0, "the vault takes tokens, no coins");
}
