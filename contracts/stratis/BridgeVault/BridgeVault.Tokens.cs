using Stratis.SmartContracts;

/// <content>The tokens that the vault knows, and the calls to them.</content>
public partial class BridgeVault
{
    /// <summary>The token here that stands for a token of the gateway's chain; the zero address when the vault knows none.</summary>
    public Address TokenOf(byte[] remoteToken) => Serializer.ToAddress(State.GetBytes(Key(RemoteTokenKey, remoteToken)));

    /// <summary>The 20 bytes of the token on the gateway's chain; empty when the vault does not know the token.</summary>
    public byte[] RemoteTokenOf(Address token) => State.GetBytes(Key(TokenKey, token.ToBytes()));

    /// <summary>
    /// Lists a token, once and for good; both limits start full. When the vault was proposed as the token's minter it accepts,
    /// and it never hands that role on. Owner only.
    /// </summary>
    /// <param name="token">A token of this chain with 256-bit amounts, <c>Mint(Address, UInt256)</c> and <c>Burn(UInt256)</c>.</param>
    /// <param name="remoteToken">20 bytes of the token on the gateway's chain. Both must count in the same smallest unit.</param>
    /// <param name="capacity">The most that may go through at once, in each direction.</param>
    /// <param name="refillPerBlock">What each block gives back, in each direction.</param>
    public void AddToken(Address token, byte[] remoteToken, UInt256 capacity, UInt256 refillPerBlock)
    {
        RefuseCoins();
        OnlyOwner();
        Assert(IsAddress(remoteToken), "remoteToken: 20 bytes that are not all zero");
        Assert(RemoteTokenOf(token).Length == 0, "token: already known");
        Assert(TokenOf(remoteToken) == Address.Zero, "remoteToken: already known");

        State.SetBytes(Key(TokenKey, token.ToBytes()), remoteToken);
        State.SetBytes(Key(RemoteTokenKey, remoteToken), token.ToBytes());
        Log(new TokenAddedLog { Token = token, RemoteToken = remoteToken });
        WriteLimit(token, Out, capacity, refillPerBlock, capacity);
        WriteLimit(token, In, capacity, refillPerBlock, capacity);
        Holdings(token, Address); // fails for an address that is no such token
        AcceptMinter(token);
    }

    private Address KnownToken(byte[] remoteToken)
    {
        Address token = TokenOf(remoteToken);
        Assert(token != Address.Zero, "remoteToken: the vault does not know it");
        return token;
    }

    private byte[] KnownRemoteToken(Address token)
    {
        byte[] remoteToken = RemoteTokenOf(token);
        Assert(remoteToken.Length > 0, "token: the vault does not know it");
        return remoteToken;
    }

    private void AcceptMinter(Address token)
    {
        ITransferResult proposed = Call(token, 0, "get_ProposedMinter");
        if (!proposed.Success || !(proposed.ReturnValue is Address candidate) || candidate != Address)
            return;

        ITransferResult accepted = Call(token, 0, "AcceptMinter");
        Assert(accepted.Success, "token: does not let the vault accept the role of minter");
    }

    // A token's word is not enough: one that keeps a fee, or burns nothing, would let more be paid out there than vanished here.
    private void CollectAndBurn(Address token, UInt256 amount)
    {
        UInt256 before = Holdings(token, Address);
        ITransferResult moved = Call(token, 0, "TransferFrom", new object[] { Message.Sender, Address, amount });
        Assert(moved.Success && moved.ReturnValue is bool taken && taken, "the token did not move the amount: balance or approval too small");
        Assert(Holdings(token, Address) == before + amount, "the token moved another amount");
        ITransferResult result = Call(token, 0, "Burn", new object[] { amount });
        Assert(result.Success && result.ReturnValue is bool burned && burned, "the token did not burn");
        Assert(Holdings(token, Address) == before, "the token burned another amount");
    }

    // Tokens whose minting returns nothing are lawful; one that returns false has refused.
    private void MintThrough(Address token, Address recipient, UInt256 amount)
    {
        UInt256 before = Holdings(token, recipient);
        ITransferResult result = Call(token, 0, "Mint", new object[] { recipient, amount });
        Assert(result.Success && !(result.ReturnValue is bool minted && !minted), "the token did not mint");
        Assert(Holdings(token, recipient) == before + amount, "the token minted another amount");
    }

    private UInt256 Holdings(Address token, Address account)
    {
        ITransferResult answer = Call(token, 0, "GetBalance", new object[] { account });
        Assert(answer.Success && answer.ReturnValue is UInt256, "token: not an SRC20 token with 256-bit amounts");
        return (UInt256)answer.ReturnValue;
    }
}
