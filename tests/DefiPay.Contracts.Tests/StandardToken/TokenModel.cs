using System.Numerics;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>The token as two dictionaries: slow, and plain enough to be believed.</summary>
internal sealed class TokenModel(Address minter)
{
    /// <summary>The call returned nothing.</summary>
    public const string Done = "done";

    /// <summary>The call failed.</summary>
    public const string Failed = "failed";

    private readonly Dictionary<Address, BigInteger> _balances = [];
    private readonly Dictionary<(Address, Address), BigInteger> _allowances = [];

    public BigInteger Balance(Address account) => _balances.GetValueOrDefault(account);

    public BigInteger Allowance(Address owner, Address spender) => _allowances.GetValueOrDefault((owner, spender));

    public object Mint(Address sender, Address to, BigInteger amount)
    {
        if (sender != minter)
            return Failed;
        _balances[to] = Balance(to) + amount;
        return Done;
    }

    public object Burn(Address sender, BigInteger amount)
    {
        if (sender != minter)
            return Failed;
        if (Balance(sender) < amount)
            return false;
        _balances[sender] = Balance(sender) - amount;
        return true;
    }

    public object Move(Address from, Address to, BigInteger amount)
    {
        if (Balance(from) < amount)
            return false;
        _balances[from] = Balance(from) - amount;
        _balances[to] = Balance(to) + amount;
        return true;
    }

    public object Approve(Address owner, Address spender, BigInteger amount)
    {
        _allowances[(owner, spender)] = amount;
        return true;
    }

    public object TransferFrom(Address spender, Address from, Address to, BigInteger amount)
    {
        if (Allowance(from, spender) < amount || Balance(from) < amount)
            return false;
        _allowances[(from, spender)] = Allowance(from, spender) - amount;
        return Move(from, to, amount);
    }
}
