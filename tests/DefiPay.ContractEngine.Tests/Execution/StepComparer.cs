using DefiPay.ContractEngine.Execution;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>Compares one result with what the platform had.</summary>
internal static class StepComparer
{
    public static void Same<T>(List<string> differences, string member, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            differences.Add($"{member}: expected {expected}, got {actual}");
        }
    }

    public static void CompareOutcome(List<string> differences, VectorResult expected, CallOutcome actual)
    {
        Same(differences, "success", expected.Success, actual.Success);
        Same(differences, "outOfGas", expected.OutOfGas, actual.OutOfGas);
        Same(differences, "gasConsumed", expected.GasConsumed, actual.GasConsumed);
        Same(differences, "newContractAddress", expected.NewContractAddress, Hex(actual.NewContractAddress?.ToBytes()));
        Same(differences, "returnType", expected.ReturnType, actual.Returned?.TypeName);
        Same(differences, "returnValue", expected.ReturnValue ?? "", actual.Returned?.Text ?? "");
        Same(differences, "returnBytes", expected.ReturnBytes ?? "", Hex(actual.Returned?.Bytes) ?? "");
        Same(differences, "error", Comparable(expected.Error), Comparable(actual.Error));
        Same(differences, "validationErrors", string.Join('\n', expected.ValidationErrors ?? []), string.Join('\n', actual.ValidationErrors));
        Same(
            differences,
            "logs",
            string.Join('\n', (expected.Logs ?? []).Select(log => $"{log.Address} [{string.Join(' ', log.Topics)}] {log.Data}")),
            string.Join('\n', actual.Logs.Select(log => $"{Hex(log.Address.ToBytes())} [{string.Join(' ', log.Topics.Select(Hex))}] {Hex(log.Data)}")));
        Same(
            differences,
            "internalTransfers",
            string.Join('\n', (expected.InternalTransfers ?? []).Select(transfer => $"{transfer.From} {transfer.To} {transfer.Value}")),
            string.Join('\n', actual.InternalTransfers.Select(
                transfer => $"{Hex(transfer.From.ToBytes())} {Hex(transfer.To.ToBytes())} {transfer.ValueSatoshi}")));
    }

    public static void CompareTransaction(List<string> differences, VectorStep step, ContractScript script, ExecutionResult actual)
    {
        var expected = step.Expected;
        Same(differences, "refund", expected.Refund, actual.RefundSatoshi);
        Same(differences, "fees", (script.GasPrice * script.GasLimit) + 1_000_000, actual.RefundSatoshi + actual.MinerFeeSatoshi);
        Same(differences, "generatedTransaction", expected.GeneratedTransaction, Hex(actual.GeneratedTransaction?.ToBytes()));
        Same(differences, "generatedTxid", expected.GeneratedTxid, actual.GeneratedTransaction?.Id.ToString());
        Same(differences, "bloom", expected.Bloom ?? new string('0', 512), Hex(actual.Receipt.Bloom.ToBytes()));
        Same(differences, "stateRoot", expected.StateRoot, Hex(actual.StateRoot.ToBytes()));
        Same(differences, "receiptHash", expected.ReceiptHash, Hex(actual.Receipt.Hash.ToBytes()));
    }

    // Messages of the base library belong to its version; their type is what counts.
    private static string Comparable(string? error)
    {
        string first = (error ?? "").Split('\n')[0].TrimEnd('\r');
        return first.StartsWith("System.", StringComparison.Ordinal) ? first.Split(':')[0] : first;
    }

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);
}
