using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tests.Symbols;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// What an SRC20 transfer of the repository's token may allocate. Bytes hardly differ between machines and builds, unlike times; the budgets are
/// about a fifth above what was measured when they were set.
/// </summary>
public sealed class AllocationTests
{
    private const int HolderCount = 1_000;
    private const int TransferCount = 2_000;
    private static readonly byte[] s_code = SampleContracts.Compile("StandardToken").Bytecode.ToArray();

    private readonly ContractExecutor _executor = new();
    private readonly ContractState _state = new(new InMemoryStateStore());
    private readonly Random _random = new(20261121);
    private readonly StratisAddress[] _holders;
    private readonly StratisAddress _token;
    private uint _transactionCount;

    public AllocationTests()
    {
        _holders = [.. Enumerable.Range(0, HolderCount).Select(_ => Address())];
        _token = Run(ContractScript.Create(
            s_code, 100, 250_000, ContractParameter.Of("Token"), ContractParameter.Of("TOK"), ContractParameter.Of((byte)18))).NewContractAddress!.Value;
        foreach (var holder in _holders)
        {
            Run(Call("Mint", ContractParameter.Of(holder), ContractParameter.OfUInt256(1_000_000_000)));
        }
    }

    [Fact]
    public void Transfer_WithoutRoot_StaysWithinItsBudget() => AssertBytesEach(4_800, transfer => _executor.ExecuteWithoutRoot(transfer, _state));

    [Fact]
    public void Transfer_WithRootAndReceipt_StaysWithinItsBudget() => AssertBytesEach(11_700, transfer => _executor.Execute(transfer, _state));

    private void AssertBytesEach(long budget, Func<ContractTransaction, CallOutcome> execute)
    {
        // The first time fills caches.
        Measure(execute);
        var bytes = Measure(execute);
        Assert.True(bytes <= budget, $"A transfer allocates {bytes} bytes; its budget is {budget}.");
        Assert.True(bytes > budget / 2, $"A transfer allocates {bytes} bytes only: lower the budget of {budget}.");
    }

    private long Measure(Func<ContractTransaction, CallOutcome> execute)
    {
        var transfers = Enumerable.Range(0, TransferCount).Select(_ => Transfer()).ToArray();
        return ContractThread.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var transfer in transfers)
            {
                Assert.Equal(true, execute(transfer).Returned!.Value);
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / TransferCount;
        });
    }

    private ContractTransaction Transfer() => Transaction(
        _holders[_random.Next(HolderCount)],
        Call("TransferTo", ContractParameter.Of(_holders[_random.Next(HolderCount)]), ContractParameter.OfUInt256(1)));

    private ContractScript Call(string method, params ContractParameter[] parameters) => ContractScript.Call(_token, method, 100, 100_000, parameters);

    private ExecutionResult Run(ContractScript script)
    {
        var result = _executor.Execute(Transaction(_holders[0], script), _state);
        Assert.True(result.Success, result.Error);
        return result;
    }

    private ContractTransaction Transaction(StratisAddress sender, ContractScript script)
    {
        var id = new byte[Hash256.Size];
        BitConverter.TryWriteBytes(id, ++_transactionCount);
        return new ContractTransaction { TransactionId = new Hash256(id), Script = script, Sender = sender, BlockNumber = 1 };
    }

    private StratisAddress Address()
    {
        var bytes = new byte[StratisAddress.Size];
        _random.NextBytes(bytes);
        return new StratisAddress(bytes);
    }
}
