using System;
using Stratis.SmartContracts;
using Stratis.SmartContracts.Standards;

/// <summary>
/// A fungible token after SRC20 with 256-bit amounts. One account, the minter, creates supply and burns what it holds;
/// the role moves in two steps. What a holder cannot do returns false, as SRC20 has it; what only the minter may do asserts.
/// </summary>
/// <remarks>
/// Balances and allowances lie under binary keys (20 and 40 bytes): a stored byte costs 20 gas, and hexadecimal text
/// would double the price of every transfer's keys.
/// </remarks>
[Deploy]
public class StandardToken : SmartContract, IStandardToken256
{
    // Any call may carry coins of the chain, and nothing here could ever send them back.
    private const string TakesNoCoins = "the token takes no coins";

    /// <summary>Creates the token without supply; the sender becomes the minter.</summary>
    /// <param name="state">Given by the platform.</param>
    /// <param name="name">Display name, 1 to 64 characters.</param>
    /// <param name="symbol">Ticker, 1 to 16 characters.</param>
    /// <param name="decimals">How many decimal digits of the amount a display puts behind the point.</param>
    public StandardToken(ISmartContractState state, string name, string symbol, byte decimals) : base(state)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(name.Length > 0 && name.Length <= 64, "name: 1 to 64 characters");
        Assert(symbol.Length > 0 && symbol.Length <= 16, "symbol: 1 to 16 characters");

        Name = name;
        Symbol = symbol;
        Decimals = decimals;
        Minter = Message.Sender;
        Log(new TokenCreatedLog { Name = name, Symbol = symbol, Decimals = decimals });
        Log(new MinterChangedLog { Previous = Address.Zero, Current = Message.Sender });
    }

    public string Name
    {
        get => State.GetString(nameof(Name));
        private set => State.SetString(nameof(Name), value);
    }

    public string Symbol
    {
        get => State.GetString(nameof(Symbol));
        private set => State.SetString(nameof(Symbol), value);
    }

    public byte Decimals
    {
        get => State.GetBytes(nameof(Decimals))[0];
        private set => State.SetBytes(nameof(Decimals), new[] { value });
    }

    /// <summary>All that was minted and not burned; equals the sum of all balances.</summary>
    public UInt256 TotalSupply
    {
        get => State.GetUInt256(nameof(TotalSupply));
        private set => State.SetUInt256(nameof(TotalSupply), value);
    }

    /// <summary>The account that may mint, and burn from its own balance.</summary>
    public Address Minter
    {
        get => State.GetAddress(nameof(Minter));
        private set => State.SetAddress(nameof(Minter), value);
    }

    /// <summary>Who may take over as minter by <see cref="AcceptMinter"/>; the zero address when nobody may.</summary>
    public Address ProposedMinter
    {
        get => State.GetAddress(nameof(ProposedMinter));
        private set => State.SetAddress(nameof(ProposedMinter), value);
    }

    public UInt256 GetBalance(Address address) => new UInt256(State.GetBytes(address.ToBytes()));

    public UInt256 Allowance(Address owner, Address spender) => new UInt256(State.GetBytes(AllowanceKey(owner, spender)));

    /// <summary>Moves the sender's tokens. False when the balance is too small or the recipient is the zero address.</summary>
    public bool TransferTo(Address to, UInt256 amount)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        return Move(Message.Sender, to, amount);
    }

    /// <summary>Moves tokens of another account within the allowance it gave the sender, which shrinks by the amount.</summary>
    public bool TransferFrom(Address from, Address to, UInt256 amount)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        byte[] key = AllowanceKey(from, Message.Sender);
        UInt256 allowance = new UInt256(State.GetBytes(key));
        if (allowance < amount || !Move(from, to, amount))
            return false;

        State.SetBytes(key, (allowance - amount).ToBytes());
        return true;
    }

    /// <summary>
    /// Sets what a spender may move, if the present allowance is the one the sender believes it to be; else returns false,
    /// so that a spender cannot use the old allowance and the new one by being quick.
    /// </summary>
    public bool Approve(Address spender, UInt256 currentAmount, UInt256 amount)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        if (Allowance(Message.Sender, spender) != currentAmount)
            return false;

        State.SetBytes(AllowanceKey(Message.Sender, spender), amount.ToBytes());
        Log(new ApprovalLog { Owner = Message.Sender, Spender = spender, OldAmount = currentAmount, Amount = amount });
        return true;
    }

    /// <summary>Creates tokens. Minter only; fails when the supply would pass 2^256 - 1.</summary>
    public void Mint(Address to, UInt256 amount)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == Minter, "only the minter mints");
        Assert(to != Address.Zero, "to: the zero address cannot hold tokens");

        TotalSupply += amount;
        SetBalance(to, GetBalance(to) + amount);
        Log(new TransferLog { From = Address.Zero, To = to, Amount = amount });
    }

    /// <summary>Destroys tokens of the minter's own balance. Minter only; false when the balance is too small.</summary>
    public bool Burn(UInt256 amount)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == Minter, "only the minter burns");
        UInt256 balance = GetBalance(Message.Sender);
        if (balance < amount)
            return false;

        TotalSupply -= amount;
        SetBalance(Message.Sender, balance - amount);
        Log(new TransferLog { From = Message.Sender, To = Address.Zero, Amount = amount });
        return true;
    }

    /// <summary>First step of handing the role over. Minter only; proposing the zero address takes a proposal back.</summary>
    public void ProposeMinter(Address candidate)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == Minter, "only the minter proposes a minter");

        ProposedMinter = candidate;
        Log(new MinterProposedLog { Minter = Message.Sender, Candidate = candidate });
    }

    /// <summary>Second step: the proposed account takes the role, which shows that somebody holds its key.</summary>
    public void AcceptMinter()
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == ProposedMinter, "only the proposed minter accepts");

        Address previous = Minter;
        Minter = Message.Sender;
        ProposedMinter = Address.Zero;
        Log(new MinterChangedLog { Previous = previous, Current = Message.Sender });
    }

    // The zero address stands for "nowhere" in the log: reaching it by transfer would look like a burn that the supply does not know.
    private bool Move(Address from, Address to, UInt256 amount)
    {
        UInt256 balance = GetBalance(from);
        if (balance < amount || to == Address.Zero)
            return false;

        SetBalance(from, balance - amount);
        SetBalance(to, GetBalance(to) + amount); // read after the write, so that a transfer to oneself changes nothing
        Log(new TransferLog { From = from, To = to, Amount = amount });
        return true;
    }

    private void SetBalance(Address account, UInt256 balance) => State.SetBytes(account.ToBytes(), balance.ToBytes());

    private byte[] AllowanceKey(Address owner, Address spender)
    {
        byte[] key = new byte[40];
        Array.Copy(owner.ToBytes(), key, 20);
        Array.Copy(spender.ToBytes(), 0, key, 20, 20);
        return key;
    }

    /// <summary>The token exists. Carries what an indexer needs to show amounts.</summary>
    public struct TokenCreatedLog
    {
        public string Name;
        public string Symbol;
        public byte Decimals;
    }

    /// <summary>Tokens moved; from the zero address: minted; to the zero address: burned.</summary>
    public struct TransferLog
    {
        [Index] public Address From;
        [Index] public Address To;
        public UInt256 Amount;
    }

    public struct ApprovalLog
    {
        [Index] public Address Owner;
        [Index] public Address Spender;
        public UInt256 OldAmount;
        public UInt256 Amount;
    }

    public struct MinterProposedLog
    {
        [Index] public Address Minter;
        [Index] public Address Candidate;
    }

    public struct MinterChangedLog
    {
        [Index] public Address Previous;
        [Index] public Address Current;
    }
}
