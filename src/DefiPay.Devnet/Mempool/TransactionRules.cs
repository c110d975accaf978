using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What can be said of a transaction by looking at it alone.</summary>
internal static class TransactionRules
{
    /// <summary>Nodes relay no longer ones.</summary>
    public const int SizeMax = 100_000;

    private const int DataScriptSizeMax = 153;

    // From here on a lock time is a moment in seconds, below it is a height.
    private const uint LockTimeThreshold = 500_000_000;

    public static Refusal? Check(Transaction transaction) =>
        CheckShape(transaction) ?? CheckValues(transaction) ?? CheckInputs(transaction) ?? CheckScripts(transaction);

    /// <summary>Whether the lock time allows a block of this height, and a time as it is meant: below a block the median of the last ones counts.</summary>
    public static bool IsFinal(Transaction transaction, ulong height, uint time) =>
        transaction.LockTime == 0
        || transaction.LockTime < (transaction.LockTime < LockTimeThreshold ? height : time)
        || transaction.Inputs.All(input => input.Sequence == TransactionInput.FinalSequence);

    private static Refusal? CheckShape(Transaction transaction)
    {
        if (transaction.Inputs.Count == 0)
        {
            return new Refusal("bad-txns-vin-empty", "The transaction has no input.");
        }

        if (transaction.Outputs.Count == 0)
        {
            return new Refusal("bad-txns-vout-empty", "The transaction has no output.");
        }

        if (transaction.IsCoinbase)
        {
            return new Refusal("coinbase", "Only a block has a coinbase.");
        }

        return transaction.Size > SizeMax
            ? new Refusal("tx-size", $"The transaction has {transaction.Size} bytes; at most {SizeMax} are accepted.")
            : null;
    }

    private static Refusal? CheckValues(Transaction transaction)
    {
        var sum = 0ul;
        foreach (var output in transaction.Outputs)
        {
            if (output.ValueSatoshi > StratisNetwork.MoneyMaxSatoshi)
            {
                return new Refusal("bad-txns-vout-toolarge", $"An output holds {output.ValueSatoshi} satoshi; at most {StratisNetwork.MoneyMaxSatoshi} are accepted.");
            }

            sum += output.ValueSatoshi;
            if (sum > StratisNetwork.MoneyMaxSatoshi)
            {
                return new Refusal("bad-txns-txouttotal-toolarge", $"The outputs together hold more than {StratisNetwork.MoneyMaxSatoshi} satoshi.");
            }
        }

        return null;
    }

    private static Refusal? CheckScripts(Transaction transaction)
    {
        if (transaction.Inputs.Any(input => input.Script is [ContractOpcode.Spend, ..]) || transaction.Outputs.Any(output => output.Script is [ContractOpcode.Spend, ..]))
        {
            return new Refusal("opspend-in-mempool", "Only the engine spends the coins of contracts.");
        }

        if (transaction.Outputs.Count(output => ContractScript.IsContractScript(output.Script)) > 1)
        {
            return new Refusal("multiple-smartcontractexec-outputs", "A transaction creates or calls one contract at most.");
        }

        return transaction.Outputs.All(output => IsAllowed(output.Script))
            ? null
            : new Refusal(
                "disallowed-output-script",
                $"Outputs pay to a public key's hash, a script's hash or several keys, carry data in a script of at most {DataScriptSizeMax} bytes, or create or call a contract.");
    }

    private static bool IsAllowed(byte[] script) =>
        ContractScript.IsContractScript(script)
        || Script.IsPayToPublicKeyHash(script, out _)
        || Script.IsPayToScriptHash(script)
        || MultisigScript.TryRead(script, out _)
        || Script.IsData(script) && script.Length <= DataScriptSizeMax && Script.TryReadPushes(script.AsSpan(1), out _);

    private static Refusal? CheckInputs(Transaction transaction)
    {
        var seen = new HashSet<OutPoint>();
        foreach (var input in transaction.Inputs)
        {
            if (!seen.Add(input.Previous))
            {
                return new Refusal("bad-txns-inputs-duplicate", $"{input.Previous} is spent twice.");
            }

            if (input.Previous == OutPoint.None)
            {
                return new Refusal("bad-txns-prevout-null", "An input names no output.");
            }
        }

        return null;
    }
}
