using Stratis.SmartContracts;

/// <content>Owner, guardian, pause, and the connection to the gateway.</content>
public partial class BridgeVault
{
    /// <summary>CAIP-2 name of this chain.</summary>
    public string Chain
    {
        get => State.GetString(nameof(Chain));
        private set => State.SetString(nameof(Chain), value);
    }

    /// <summary>CAIP-2 name of the gateway's chain.</summary>
    public string RemoteChain
    {
        get => State.GetString(nameof(RemoteChain));
        private set => State.SetString(nameof(RemoteChain), value);
    }

    /// <summary>The 20 bytes of the gateway; empty before it is connected.</summary>
    public byte[] Gateway
    {
        get => State.GetBytes(nameof(Gateway));
        private set => State.SetBytes(nameof(Gateway), value);
    }

    /// <summary>Who connects, lists tokens, sets limits and validators, pauses and unpauses.</summary>
    public Address Owner
    {
        get => State.GetAddress(nameof(Owner));
        private set => State.SetAddress(nameof(Owner), value);
    }

    /// <summary>Who may become owner by <see cref="AcceptOwner"/>; the zero address when nobody may.</summary>
    public Address ProposedOwner
    {
        get => State.GetAddress(nameof(ProposedOwner));
        private set => State.SetAddress(nameof(ProposedOwner), value);
    }

    /// <summary>Who may pause besides the owner; the zero address when nobody may.</summary>
    public Address Guardian
    {
        get => State.GetAddress(nameof(Guardian));
        private set => State.SetAddress(nameof(Guardian), value);
    }

    /// <summary>Names the gateway, once: it is part of every transfer's id. Nothing moves before. Owner only.</summary>
    /// <param name="gateway">20 bytes of its address.</param>
    public void Connect(byte[] gateway)
    {
        RefuseCoins();
        OnlyOwner();
        Assert(IsAddress(gateway), "gateway: 20 bytes that are not all zero");
        Assert(Gateway.Length == 0, "the vault is already connected");

        Gateway = gateway;
        Log(new ConnectedLog { Gateway = gateway, RemoteChain = ChainKey(RemoteChain) });
    }

    /// <summary>Whether a direction is paused.</summary>
    /// <param name="direction">0 for burns, 1 for mints (and votes for them).</param>
    public bool IsPaused(uint direction) => State.GetBool(PauseKey(direction));

    /// <summary>Stops a direction; nothing happens where it is stopped already. Owner or guardian.</summary>
    /// <param name="direction">0 for burns, 1 for mints (and votes for them).</param>
    public void Pause(uint direction)
    {
        RefuseCoins();
        Assert(Message.Sender == Owner || Message.Sender == Guardian, "only the owner and the guardian pause");
        SetPaused(direction, true);
    }

    /// <summary>Lets a direction go on; nothing happens where it goes on already. Owner only.</summary>
    /// <param name="direction">0 for burns, 1 for mints (and votes for them).</param>
    public void Unpause(uint direction)
    {
        RefuseCoins();
        OnlyOwner();
        SetPaused(direction, false);
    }

    /// <summary>Names another guardian; the zero address for none. Owner only.</summary>
    public void SetGuardian(Address guardian)
    {
        RefuseCoins();
        OnlyOwner();

        Guardian = guardian;
        Log(new GuardianChangedLog { Guardian = guardian });
    }

    /// <summary>First step of handing the vault over; proposing the zero address takes a proposal back. Owner only.</summary>
    public void ProposeOwner(Address candidate)
    {
        RefuseCoins();
        OnlyOwner();

        ProposedOwner = candidate;
        Log(new OwnerProposedLog { Owner = Message.Sender, Candidate = candidate });
    }

    /// <summary>Second step: the proposed account takes over, which shows that somebody holds its key.</summary>
    public void AcceptOwner()
    {
        RefuseCoins();
        Assert(Message.Sender == ProposedOwner, "only the proposed owner accepts");

        Address previous = Owner;
        Owner = Message.Sender;
        ProposedOwner = Address.Zero;
        Log(new OwnerChangedLog { Previous = previous, Current = Message.Sender });
    }

    private void SetPaused(uint direction, bool paused)
    {
        if (IsPaused(direction) == paused)
            return;

        State.SetBool(PauseKey(direction), paused);
        Log(new PauseChangedLog { Direction = direction, Paused = paused, By = Message.Sender });
    }

    private string PauseKey(uint direction)
    {
        CheckDirection(direction);
        return direction == Out ? "PausedOut" : "PausedIn";
    }

    private void RefuseWhilePaused(uint direction) =>
        Assert(!IsPaused(direction), direction == Out ? "burning is paused" : "minting is paused");

    private void OnlyOwner() => Assert(Message.Sender == Owner, "only the owner may do this");

    private byte[] ConnectedGateway()
    {
        byte[] gateway = Gateway;
        Assert(gateway.Length > 0, "the vault is not connected to a gateway yet");
        return gateway;
    }
}
