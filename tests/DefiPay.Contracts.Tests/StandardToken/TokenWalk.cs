using System.Numerics;
using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>A token beside its model: the same happens to both.</summary>
internal sealed class TokenWalk
{
    private static readonly TestAccount[] s_accounts = [.. new[] { "minter", "alice", "bob", "carol" }.Select(TestAccount.Named)];

    private readonly DeployedContract<StandardToken> _token;
    private readonly TokenModel _model = new(s_accounts[0]);

    private TokenWalk(ContractTestChain chain) => _token = chain.As(s_accounts[0]).Deploy<StandardToken>("Test Dollar", "tUSD", 6);

    public static StatefulProperty<TokenWalk> Property => new StatefulProperty<TokenWalk>(chain => new TokenWalk(chain))
        .Accounts(s_accounts)
        .Step("mint", (walk, draw) => walk.Mint(draw.Account(), draw.Account(), draw.Number(0, 59)))
        .Step("burn", (walk, draw) => walk.Burn(draw.Account(), draw.Number(0, 59)))
        .Step("transfer", (walk, draw) => walk.Transfer(draw.Account(), draw.Account(), draw.Number(0, 59)))
        .Step("approve", (walk, draw) => walk.Approve(draw.Account(), draw.Account(), draw.Number(0, 59)))
        .Step("transfer for another", (walk, draw) => walk.TransferFrom(draw.Account(), draw.Account(), draw.Account(), draw.Number(0, 59)))
        .Invariant("balances are the model's", walk => Assert.Equal(s_accounts.Select(account => walk._model.Balance(account)), s_accounts.Select(walk.Balance)))
        .Invariant("balances sum to the supply", walk =>
            Assert.Equal(walk._token.Read(t => t.TotalSupply).ToBigInteger(), s_accounts.Select(walk.Balance).Aggregate(BigInteger.Add)));

    private BigInteger Balance(TestAccount account) => _token.Read(t => t.GetBalance(account)).ToBigInteger();

    private void Mint(Address sender, Address to, int amount)
    {
        ContractResult minted = _token.As(sender).TryCall(t => t.Mint(to, amount));
        Assert.Equal(_model.Mint(sender, to, amount), minted.Success ? TokenModel.Done : TokenModel.Failed);
    }

    private void Burn(Address sender, int amount) =>
        Agree(_model.Burn(sender, amount), _token.As(sender).TryCall(t => t.Burn(amount)));

    private void Transfer(Address sender, Address to, int amount) =>
        Agree(_model.Move(sender, to, amount), _token.As(sender).TryCall(t => t.TransferTo(to, amount)));

    private void Approve(Address owner, Address spender, int amount)
    {
        UInt256 current = _model.Allowance(owner, spender).ToUInt256();
        Agree(_model.Approve(owner, spender, amount), _token.As(owner).TryCall(t => t.Approve(spender, current, amount)));
    }

    private void TransferFrom(Address spender, Address from, Address to, int amount) =>
        Agree(_model.TransferFrom(spender, from, to, amount), _token.As(spender).TryCall(t => t.TransferFrom(from, to, amount)));

    private static void Agree(object expected, ContractResult<bool> result) => Assert.Equal(expected, result.Success ? result.Value : TokenModel.Failed);
}
