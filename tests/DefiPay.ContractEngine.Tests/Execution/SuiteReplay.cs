using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractEngine.Validation;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>Replays a suite from an empty state and lists, per step, what came out differently.</summary>
/// <param name="suite">The suite.</param>
/// <param name="validator">Under which rules.</param>
/// <param name="traced">Gets every outcome with its trace; null to run without.</param>
/// <param name="symbols">Where a traced run finds its sources.</param>
internal sealed class SuiteReplay(
    VectorSuite suite, ContractValidator validator, Action<CallOutcome, ExecutionTrace>? traced = null, IContractSymbolSource? symbols = null)
{
    private const ulong DefaultGasPrice = 100;
    private const ulong DefaultGasLimit = 250_000;
    private const ulong FeeOverBudget = 1_000_000;
    private static readonly StratisAddress s_coinbase = new(Convert.FromHexString("c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3"));

    // A loader of its own: static state must start afresh, as in a new process.
    private readonly ContractExecutor _executor = new(new ContractLoader(symbols: symbols), validator);
    private readonly ContractState _state = new(new InMemoryStateStore());
    private readonly Dictionary<ulong, List<(Receipt Receipt, Hash256 Root)>> _blocks = [];

    /// <summary>Differences by 1-based step number.</summary>
    public SortedDictionary<int, List<string>> Differences { get; } = [];

    /// <summary>Differences of block headers, only meaningful when no step differs.</summary>
    public List<string> BlockDifferences { get; } = [];

    /// <summary>Results of the creates.</summary>
    public List<ExecutionResult> Creates { get; } = [];

    public SuiteReplay Run()
    {
        for (int i = 0; i < suite.Steps.Length; i++)
        {
            var differences = new List<string>();
            Replay(suite.Steps[i], differences);
            if (differences.Count > 0)
            {
                Differences.Add(i + 1, differences);
            }
        }

        foreach (var block in suite.Blocks ?? [])
        {
            Compare(block);
        }

        return this;
    }

    private void Replay(VectorStep step, List<string> differences)
    {
        var script = ScriptOf(step);
        if (step.Script is not null)
        {
            StepComparer.Same(differences, "script", step.Script, Convert.ToHexStringLower(script.Encode()));
        }

        var sender = Address(step.Sender);
        if (step.Kind == "localCall")
        {
            var request = new LocalCallRequest { Script = script, Sender = sender, AmountSatoshi = step.Amount, BlockNumber = step.BlockHeight };
            StepComparer.CompareOutcome(differences, step.Expected, Told(trace => _executor.LocalCall(request, _state, trace)));
            return;
        }

        var before = _state.Root;
        var result = Told(trace => _executor.Execute(
            new ContractTransaction
            {
                TransactionId = step.Txid is null ? default : Hash256.Parse(step.Txid),
                OutputIndex = step.Nvout,
                Script = script,
                Sender = sender,
                AmountSatoshi = step.Amount,
                FeeSatoshi = (script.GasPrice * script.GasLimit) + FeeOverBudget,
                BlockNumber = step.BlockHeight,
                Coinbase = s_coinbase,
            },
            _state,
            trace));
        if (script.IsCreate)
        {
            Creates.Add(result);
        }

        if (step.Expected.EngineException is not null)
        {
            // The platform has no result here; ours is a failed receipt over an unchanged state.
            StepComparer.Same(differences, "success", false, result.Success);
            StepComparer.Same(differences, "stateRoot", before, result.StateRoot);
            return;
        }

        if (!_blocks.TryGetValue(step.BlockHeight, out var receipts))
        {
            _blocks.Add(step.BlockHeight, receipts = []);
        }

        receipts.Add((result.Receipt, result.StateRoot));
        StepComparer.CompareOutcome(differences, step.Expected, result);
        StepComparer.CompareTransaction(differences, step, script, result);
    }

    private T Told<T>(Func<ExecutionTrace?, T> run)
        where T : CallOutcome
    {
        var trace = traced is null ? null : new ExecutionTrace(StratisNetwork.CirrusDev);
        var outcome = run(trace);
        if (trace is not null) traced!(outcome, trace);
        return outcome;
    }

    private void Compare(VectorBlock block)
    {
        var receipts = _blocks[block.Height];
        var bloom = new LogsBloom();
        receipts.ForEach(receipt => bloom.Or(receipt.Receipt.Bloom));
        StepComparer.Same(BlockDifferences, $"block {block.Height} receipts", block.Receipts, receipts.Count);
        var root = ReceiptRoot.Compute([.. receipts.Select(receipt => receipt.Receipt)]);
        StepComparer.Same(BlockDifferences, $"block {block.Height} receiptRoot", block.ReceiptRoot, Convert.ToHexStringLower(root.ToBytes()));
        StepComparer.Same(BlockDifferences, $"block {block.Height} stateRoot", block.StateRoot, Convert.ToHexStringLower(receipts[^1].Root.ToBytes()));
        StepComparer.Same(BlockDifferences, $"block {block.Height} bloom", block.LogsBloom ?? new string('0', 512), Convert.ToHexStringLower(bloom.ToBytes()));
    }

    private ContractScript ScriptOf(VectorStep step)
    {
        ulong price = step.GasPrice ?? DefaultGasPrice;
        ulong limit = step.GasLimit ?? DefaultGasLimit;
        var parameters = (step.Parameters ?? []).Select(text => ContractParameter.Parse(text, StratisNetwork.CirrusDev)).ToArray();
        if (step.Kind != "create")
        {
            return ContractScript.Call(Address(step.To!), step.Method!, price, limit, parameters);
        }

        string code = step.Code is null ? suite.Bytecode : suite.Others!.Single(other => other.Id == step.Code).Bytecode;
        return ContractScript.Create(Convert.FromHexString(code), price, limit, parameters);
    }

    private static StratisAddress Address(string base58) =>
        StratisAddress.TryParse(base58, StratisNetwork.CirrusDev, out var address) ? address : throw new FormatException(base58);
}
