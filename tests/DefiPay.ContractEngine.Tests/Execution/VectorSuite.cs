using System.Text.Json;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>One suite of execution.json.</summary>
public sealed record VectorSuite(string Name, string? Source, string Bytecode, VectorCode[]? Others, VectorStep[] Steps, VectorBlock[]? Blocks)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, VectorSuite> All { get; } = Read();

    private static Dictionary<string, VectorSuite> Read()
    {
        using var file = VectorFiles.Open("execution.json");
        return file.Deserialize<VectorSuite[]>(s_options)!.ToDictionary(suite => suite.Name);
    }
}

/// <summary>A further code that steps of a suite create.</summary>
public sealed record VectorCode(string Id, string? Source, string Bytecode);

/// <summary>A transaction or local call.</summary>
public sealed record VectorStep(
    string Kind,
    string? Code,
    string Sender,
    string? To,
    string? Method,
    string[]? Parameters,
    ulong Amount,
    ulong? GasPrice,
    ulong? GasLimit,
    ulong BlockHeight,
    uint Nvout,
    string? Txid,
    string? Script,
    VectorResult Expected);

/// <summary>What the platform made of a step. Absent members are null, false or empty.</summary>
public sealed record VectorResult(
    bool Success,
    bool OutOfGas,
    ulong GasConsumed,
    ulong Refund,
    string? NewContractAddress,
    string? ReturnType,
    string? ReturnValue,
    string? ReturnBytes,
    string? Error,
    string[]? ValidationErrors,
    VectorLog[]? Logs,
    VectorTransfer[]? InternalTransfers,
    string? GeneratedTransaction,
    string? GeneratedTxid,
    string? Bloom,
    string? StateRoot,
    string? ReceiptHash,
    string? EngineException);

/// <summary>A log, in hex.</summary>
public sealed record VectorLog(string Address, string[] Topics, string Data);

/// <summary>An internal transfer, addresses in hex.</summary>
public sealed record VectorTransfer(string From, string To, ulong Value);

/// <summary>What the header of a block with several transactions says.</summary>
public sealed record VectorBlock(ulong Height, int Receipts, string ReceiptRoot, string StateRoot, string? LogsBloom);
