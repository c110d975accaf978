using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Validation;
using DefiPay.Stratis;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>How far a damaged module got.</summary>
internal enum FuzzVerdict
{
    NoModule,
    Rejected,
    CreateFailed,
    Created,
    Called,
}

/// <summary>One damaged module: validated, created, and all its methods called, where any exception is a fault of ours.</summary>
internal sealed class FuzzCase(int seed, int number)
{
    private const int MethodsMax = 12;

    private static readonly ContractParameter[][] s_arguments =
    [
        [], [ContractParameter.Of(3)], [ContractParameter.Of(3UL)], [ContractParameter.Of("x")], [ContractParameter.Of(new StratisAddress(new byte[20]))],
        [ContractParameter.Of(3), ContractParameter.Of(4)],
    ];

    /// <summary>The damaged module. The same for the same seed and number.</summary>
    public byte[] Image { get; } = Damage(new Random(unchecked(seed * 1_000_003 + number)));

    /// <summary>Runs the case twice, on executors of their own, and compares.</summary>
    public FuzzVerdict Run()
    {
        var report = ContractValidator.Default.Validate(Image);
        if (!report.IsModule) return Refused(FuzzVerdict.NoModule);
        if (!report.IsAccepted) return Refused(FuzzVerdict.Rejected);
        var (first, verdict) = Execute();
        Invariant(first.SequenceEqual(Execute().Receipts), "two executions of the same code differ");
        return verdict;
    }

    private static byte[] Damage(Random random) => new ModuleMutator(random).Mutate(FuzzSeeds.All[random.Next(FuzzSeeds.All.Count)]);

    private FuzzVerdict Refused(FuzzVerdict verdict)
    {
        // One in sixteen also goes the way that a transaction goes.
        if (number % 16 == 0)
        {
            var result = new ContractExecutor().Execute(Transaction(0, ContractScript.Create(Image, 100, 250_000)), new ContractState(new InMemoryStateStore()));
            Invariant(!result.Success && result.GasConsumed == 12_000, "refused code was created");
        }

        return verdict;
    }

    private (IReadOnlyList<Hash256> Receipts, FuzzVerdict Verdict) Execute()
    {
        var executor = new ContractExecutor();
        var state = new ContractState(new InMemoryStateStore());
        var receipts = new List<Hash256>();
        ExecutionResult Run(ContractScript script)
        {
            var result = executor.Execute(Transaction(receipts.Count, script), state);
            receipts.Add(result.Receipt.Hash);
            Invariant(result.Success || result.Error is not null, "a failure without a reason");
            Invariant(result.GasConsumed is >= 10_000 and <= 250_000, "gas outside of the limits");
            return result;
        }

        var created = s_arguments.Select(arguments => Run(ContractScript.Create(Image, 100, 250_000, arguments))).FirstOrDefault(result => result.Success);
        if (created is null) return (receipts, FuzzVerdict.CreateFailed);
        bool succeeded = false;
        foreach (var name in MethodNames())
        {
            foreach (var arguments in s_arguments)
            {
                succeeded |= Run(ContractScript.Call(created.NewContractAddress!.Value, name, 100, 100_000, arguments)).Success;
            }
        }

        return (receipts, succeeded ? FuzzVerdict.Called : FuzzVerdict.Created);
    }

    private string[] MethodNames()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(Image));
        return [.. module.Types.SelectMany(type => type.Methods).Where(method => method.IsPublic && !method.IsConstructor).Select(method => method.Name).Distinct().Take(MethodsMax)];
    }

    private static void Invariant(bool holds, string fault)
    {
        if (!holds) throw new InvalidOperationException(fault);
    }

    private static ContractTransaction Transaction(int number, ContractScript script) => new()
    {
        TransactionId = new Hash256([(byte)(number + 1), .. new byte[31]]),
        Script = script,
        Sender = new StratisAddress(Convert.FromHexString("409474b11993adc2be72798270ba015d24cd5357")),
        BlockNumber = 10,
    };
}
