using System.Numerics;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>The obvious model: what accounts hold and where escrows stand after a block.</summary>
internal sealed class SimulatedWorld
{
    public static readonly string[] Tokens = ["TokenA000000000000000000000000000000", "TokenB000000000000000000000000000000"];

    public const string EscrowContract = "Escrow000000000000000000000000000000";

    public static readonly string[] Accounts = [.. Enumerable.Range(0, 8).Select(i => $"Account{i}00000000000000000000000000")];

    public Dictionary<(string Token, string Account), BigInteger> Balances { get; private init; } = [];

    public Dictionary<string, BigInteger> Supply { get; private init; } = [];

    public List<SimulatedEscrow> Escrows { get; private init; } = [];

    public List<(string Transaction, int Index, string Account, BigInteger Amount)> Unspent { get; private init; } = [];

    public BigInteger BalanceOf(string token, string account) => Balances.GetValueOrDefault((token, account));

    public void Add(string token, string account, BigInteger amount) => Balances[(token, account)] = BalanceOf(token, account) + amount;

    public SimulatedWorld Copy() => new()
    {
        Balances = new(Balances),
        Supply = new(Supply),
        Escrows = [.. Escrows],
        Unspent = [.. Unspent],
    };
}
