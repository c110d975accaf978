using System.Numerics;
using System.Text;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>Fills one block with transactions that the world allows, and moves the world on.</summary>
internal sealed class SimulatedBlock(SimulatedWorld world, Random random, string blockHash, int number)
{
    private readonly List<TransactionRecord> _transactions = [];
    private readonly List<LogRecord> _logs = [];
    private int _logIndex;

    private string TransactionHash => SimulatedChain.Hash($"tx {blockHash} {_transactions.Count}");

    public List<TransactionRecord> Fill()
    {
        Coinbase();
        if (number == 1)
        {
            foreach (var token in SimulatedWorld.Tokens)
                Contract(() => Log(token, "TokenCreatedLog", new() { ["name"] = "Token " + token[5], ["symbol"] = "T" + token[5], ["decimals"] = "6" }));
        }
        if (number > 1)
        {
            for (var i = random.Next(4); i > 0; i--)
                Contract(Act);
            if (random.Next(2) == 0)
                Pay();
        }
        return _transactions;
    }

    private void Act()
    {
        switch (random.Next(6))
        {
            case 0: Mint(); break;
            case 1: Transfer(Pick(SimulatedWorld.Tokens), Pick(SimulatedWorld.Accounts), Pick(SimulatedWorld.Accounts)); break;
            case 2: Burn(); break;
            case 3: Authorize(); break;
            default: AdvanceEscrow(); break;
        }
    }

    private void Mint()
    {
        var (token, to, amount) = (Pick(SimulatedWorld.Tokens), Pick(SimulatedWorld.Accounts), (BigInteger)random.Next(1, 1000) << random.Next(150));
        world.Supply[token] = world.Supply.GetValueOrDefault(token) + amount;
        world.Add(token, to, amount);
        LogTransfer(token, SimulatedChain.ZeroAddress, to, amount);
    }

    private void Burn()
    {
        var (token, from) = (Pick(SimulatedWorld.Tokens), Pick(SimulatedWorld.Accounts));
        var amount = world.BalanceOf(token, from) / 3;
        if (amount.IsZero)
            return;
        world.Supply[token] -= amount;
        world.Add(token, from, -amount);
        LogTransfer(token, from, SimulatedChain.ZeroAddress, amount);
    }

    private void Transfer(string token, string from, string to)
    {
        var amount = world.BalanceOf(token, from) / 2;
        world.Add(token, from, -amount);
        world.Add(token, to, amount);
        LogTransfer(token, from, to, amount);
    }

    private void Authorize()
    {
        var (token, payer, payee) = (Pick(SimulatedWorld.Tokens), Pick(SimulatedWorld.Accounts), Pick(SimulatedWorld.Accounts));
        var amount = world.BalanceOf(token, payer) / 2;
        if (amount.IsZero)
            return;
        var escrow = new SimulatedEscrow(SimulatedChain.Hash($"escrow {world.Escrows.Count}"), world.Escrows.Count, payer, payee, token, amount, 0, 0);
        world.Escrows.Add(escrow);
        LogEscrow("EscrowAuthorizedLog", escrow, amount, new()
        {
            ["number"] = $"{escrow.Number}", ["payer"] = payer, ["payee"] = payee, ["token"] = token, ["minFeeBps"] = "0", ["maxFeeBps"] = "100",
            ["feeReceiver"] = SimulatedChain.ZeroAddress, ["authorizationExpiryBlock"] = "18446744073709551615", ["refundExpiryBlock"] = "18446744073709551615",
        });
        world.Add(token, payer, -amount);
        world.Add(token, SimulatedWorld.EscrowContract, amount);
        LogTransfer(token, payer, SimulatedWorld.EscrowContract, amount);
    }

    private void AdvanceEscrow()
    {
        if (world.Escrows.Count == 0)
            return;
        var index = random.Next(world.Escrows.Count);
        var escrow = world.Escrows[index];
        var (name, amount) = random.Next(4) switch
        {
            0 => ("EscrowCapturedLog", (escrow.Capturable + 1) / 2),
            1 => ("EscrowVoidedLog", escrow.Capturable),
            2 => ("EscrowReclaimedLog", escrow.Capturable),
            _ => ("EscrowRefundedLog", escrow.Captured - escrow.Refunded),
        };
        if (amount.IsZero || (name == "EscrowRefundedLog" && world.BalanceOf(escrow.Token, escrow.Payee) < amount))
            return;
        world.Escrows[index] = name switch
        {
            "EscrowCapturedLog" => escrow with { Captured = escrow.Captured + amount, Capturable = escrow.Capturable - amount },
            "EscrowRefundedLog" => escrow with { Refunded = escrow.Refunded + amount },
            _ => escrow with { Capturable = 0 },
        };
        LogEscrow(name, escrow, amount, new() { ["fee"] = "0", ["feeBps"] = "0", ["feeReceiver"] = SimulatedChain.ZeroAddress });
        var (from, to) = name switch
        {
            "EscrowCapturedLog" => (SimulatedWorld.EscrowContract, escrow.Payee),
            "EscrowRefundedLog" => (escrow.Payee, escrow.Payer),
            _ => (SimulatedWorld.EscrowContract, escrow.Payer),
        };
        world.Add(escrow.Token, from, -amount);
        world.Add(escrow.Token, to, amount);
        LogTransfer(escrow.Token, from, to, amount);
    }

    private void Coinbase() => Transaction([], [(Pick(SimulatedWorld.Accounts), 5_000)]);

    private void Pay()
    {
        var spent = world.Unspent[random.Next(world.Unspent.Count)];
        world.Unspent.Remove(spent);
        var part = spent.Amount / 3;
        Transaction([new SpendRecord(0, spent.Transaction, spent.Index)], [(Pick(SimulatedWorld.Accounts), part), (spent.Account, spent.Amount - part)]);
    }

    private void Contract(Action act)
    {
        act();
        Transaction([], []);
    }

    private void Transaction(List<SpendRecord> spends, List<(string Account, BigInteger Amount)> outputs)
    {
        var hash = TransactionHash;
        for (var i = 0; i < outputs.Count; i++)
            world.Unspent.Add((hash, i, outputs[i].Account, outputs[i].Amount));
        var records = outputs.Select((output, i) => new OutputRecord(i, output.Account, output.Amount)).Append(new OutputRecord(outputs.Count, null, 0));
        _transactions.Add(new TransactionRecord(hash, _transactions.Count, [.. _logs], [.. records], spends));
        _logs.Clear();
    }

    private void LogTransfer(string token, string from, string to, BigInteger amount) =>
        Log(token, "TransferLog", new() { ["from"] = from, ["to"] = to, ["amount"] = SimulatedChain.Amount(amount) });

    private void LogEscrow(string name, SimulatedEscrow escrow, BigInteger amount, Dictionary<string, string> arguments)
    {
        arguments["escrowId"] = escrow.Id;
        arguments["amount"] = SimulatedChain.Amount(amount);
        Log(SimulatedWorld.EscrowContract, name, arguments);
    }

    private void Log(string contract, string name, Dictionary<string, string> arguments) => _logs.Add(new LogRecord(
        _logIndex++, TransactionHash, _transactions.Count, contract, [Encoding.UTF8.GetBytes(name)], JsonSerializer.SerializeToUtf8Bytes(arguments)));

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
