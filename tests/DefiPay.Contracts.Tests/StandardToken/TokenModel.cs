using System.Numerics;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.StandardToken;

/// <summary>The token as two dictionaries: slow, and plain enough to be believed.</summary>
internal sealed class TokenModel(StratisAddress minter)
{
    /// <summary>The call returned nothing.</summary>
    public const string Done = "done";

    /// <summary>The call failed.</summary>
    public const string Failed = "failed";

    private readonly Dictionary<StratisAddress, BigInteger> _balances = [];
    private readonly Dictionary<(StratisAddress, StratisAddress), BigInteger> _allowances = [];

    public BigInteger Balance(StratisAddress account) => _balances.GetValueOrDefault(account);

    public BigInteger Allowance(StratisAddress owner, StratisAddress spender) => _allowances.GetValueOrDefault((owner, spender));

    public object Mint(StratisAddress sender, StratisAddress to, BigInteger amount)
    {
        if (sender != minter)
            return Failed;
        _balances[to] = Balance(to) + amount;
        return Done;
    }

    public object Burn(StratisAddress sender, BigInteger amount)
    {
        if (sender != minter)
            return Failed;
        if (Balance(sender) < amount)
            return false;
        _balances[sender] = Balance(sender) - amount;
        return true;
    }

    public object Move(StratisAddress from, StratisAddress to, BigInteger amount)
    {
        if (Balance(from) < amount)
            return false;
        _balances[from] = Balance(from) - amount;
        _balances[to] = Balance(to) + amount;
        return true;
    }

    public object Approve(StratisAddress owner, StratisAddress spender, BigInteger amount)
    {
        _allowances[(owner, spender)] = amount;
        return true;
    }

    public object TransferFrom(StratisAddress spender, StratisAddress from, StratisAddress to, BigInteger amount)
    {
        if (Allowance(from, spender) < amount || Balance(from) < amount)
            return false;
        _allowances[(from, spender)] = Allowance(from, spender) - amount;
        return Move(from, to, amount);
    }
}
