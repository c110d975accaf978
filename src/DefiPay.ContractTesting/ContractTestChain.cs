using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Reflection;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractTesting.Accounts;
using DefiPay.ContractTesting.Calls;
using DefiPay.ContractTesting.Reports;
using DefiPay.ContractTesting.Results;
using DefiPay.ContractTesting.Sources;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>
/// A chain in memory for one test: the engine of the devnet, the bytecode that would be deployed, real gas. No block is waited for.
/// </summary>
/// <remarks>Not for several threads at once. Chains share nothing but compiled code, so tests can run in parallel, each with its own.</remarks>
public sealed class ContractTestChain : IDisposable
{
    // Keeps rewritten code, which is the same for everybody.
    private static readonly ContractExecutor s_executor = new(CompiledContract.Loader);

    private readonly ContractTestOptions _options;
    private readonly GasReportFile? _report;
    private readonly ContractState _state = new(new InMemoryStateStore());
    private CoinLedger _coins;
    private ulong _transactionCount;
    private bool _isBlockOpen;
    private bool _isDisposed;

    private ContractTestChain(ContractTestOptions options, GasReportFile? report)
    {
        _options = options;
        _report = report;
        _coins = new CoinLedger(options.BalanceSatoshi);
        Height = options.StartHeight;
        _isBlockOpen = !options.MinesEachTransaction;
    }

    /// <summary>Told of every transaction in C#'s words; for the runner of properties.</summary>
    internal Action<string>? Observer { get; set; }

    /// <summary>Who deploys and calls when the test names nobody: the account "owner".</summary>
    public TestAccount Owner { get; } = TestAccount.Named("owner");

    /// <summary>Height of the newest block, which local calls see. A transaction sees that of its own block.</summary>
    public ulong Height { get; private set; }

    /// <summary>Root of the state: equal exactly when every contract's storage, code and coins are.</summary>
    public Hash256 StateRoot => _state.Root;

    /// <summary>Starts an empty chain.</summary>
    public static ContractTestChain Start(ContractTestOptions? options = null) => new(options ?? new ContractTestOptions(), GasReportFile.Asked);

    /// <summary>Starts an empty chain whose transactions count in a report; null for none.</summary>
    internal static ContractTestChain Start(GasReportFile? report) => new(new ContractTestOptions(), report);

    /// <summary>The account of a name; a new one owns what the options say.</summary>
    public TestAccount Account(string name) => TestAccount.Named(name);

    /// <summary>The account of a name, with these coins.</summary>
    public TestAccount Account(string name, ulong balanceSatoshi)
    {
        var account = TestAccount.Named(name);
        _coins[account.Address.ToStratisAddress()] = balanceSatoshi;
        return account;
    }

    /// <summary>The coins of an account or contract, in satoshi.</summary>
    public ulong BalanceOf(Address address)
    {
        var owner = address.ToStratisAddress();
        return _state.Exists(owner) ? _state.GetUnspent(owner)?.ValueSatoshi ?? 0 : _coins[owner];
    }

    /// <summary>Deploys in somebody's name.</summary>
    public Deployer As(Address sender) => new(this, TermsOf(sender));

    /// <summary>Deploys a contract as <see cref="Owner"/>.</summary>
    /// <param name="arguments">Of the constructor, behind the platform's own. An account or contract stands for its address, an int for any number.</param>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public DeployedContract<T> Deploy<T>(params object?[] arguments)
        where T : SmartContract => As(Owner).Deploy<T>(arguments);

    /// <summary>Deploys a contract as <see cref="Owner"/>: <c>state =&gt; new Token(state, "Name", 6)</c>.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public DeployedContract<T> Deploy<T>(Expression<Func<ISmartContractState, T>> creation)
        where T : SmartContract => As(Owner).Deploy(creation);

    /// <summary>A contract of this class that is there already, such as one that another contract created.</summary>
    /// <exception cref="ContractTestException">There is none at this address.</exception>
    public DeployedContract<T> At<T>(Address address)
        where T : SmartContract
    {
        string? there = _state.GetTypeName(address.ToStratisAddress());
        return there == typeof(T).Name
            ? new DeployedContract<T>(this, address)
            : throw new ContractTestException($"There is {(there is null ? "no contract" : $"a {there}")} at {AddressText.OfValue(address)}, no {typeof(T).Name}.");
    }

    /// <summary>Lets blocks pass.</summary>
    /// <param name="blocks">How many.</param>
    public void Mine(ulong blocks = 1) => Height = checked(Height + blocks);

    /// <summary>Lets blocks pass until the newest has this height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chain is there, or further, already.</exception>
    public void MineTo(ulong height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, Height);
        Height = height;
    }

    /// <summary>Opens the next block for every transaction until what is returned is disposed.</summary>
    /// <exception cref="InvalidOperationException">A block is open already.</exception>
    public IDisposable OneBlock()
    {
        if (_isBlockOpen) throw new InvalidOperationException("A block is open already; Mine() ends it.");
        Mine();
        _isBlockOpen = true;
        return new OpenBlock(this);
    }

    /// <summary>Remembers everything, for <see cref="Revert"/>. Costs next to nothing.</summary>
    public ChainSnapshot Snapshot() => new(this, _state.Root, Height, _coins.Copy());

    /// <summary>Goes back to a snapshot, as often as wanted.</summary>
    /// <exception cref="ArgumentException">It is of another chain.</exception>
    public void Revert(ChainSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Chain != this) throw new ArgumentException("The snapshot is of another chain.", nameof(snapshot));
        _state.ResetTo(snapshot.Root);
        _coins = snapshot.Coins.Copy();
        Height = snapshot.Height;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _report?.Write();
    }

    internal SendingTerms TermsOf(Address sender) => new(sender.ToStratisAddress(), 0, _options.GasLimit, _options.GasPrice);

    internal DeployResult<T> Deploy<T>(SendingTerms terms, ConstructorInfo constructor, object?[] arguments)
        where T : SmartContract
    {
        var script = ContractScript.Create(CompiledContract.Of(typeof(T)).Bytecode, terms.GasPrice, terms.GasLimit, CallParameters.Of(constructor, arguments));
        var result = Execute(script, terms, typeof(T).Name, () => $"new {typeof(T).Name}({string.Join(", ", arguments.Select(AddressText.OfValue))})");
        return new DeployResult<T>(result, result.Outcome.NewContractAddress is { } address ? new DeployedContract<T>(this, address.ToContractAddress()) : null);
    }

    internal ContractResult<TValue> Call<TValue>(IHasAddress contract, SendingTerms terms, ContractCall call)
    {
        var script = ScriptOf(contract, terms, call);
        return new ContractResult<TValue>(Execute(script, terms, call.Method.ReflectedType!.Name, () => $"{call.Method.ReflectedType!.Name}.{call}"));
    }

    internal ContractResult<TValue> Read<TValue>(IHasAddress contract, SendingTerms terms, ContractCall call)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var request = new LocalCallRequest { Script = ScriptOf(contract, terms, call), Sender = terms.Sender, AmountSatoshi = terms.Satoshi, BlockNumber = Height };
        var outcome = s_executor.LocalCall(request, _state);
        var root = _state.Root;
        return new ContractResult<TValue>(new Execution(
            outcome,
            () => $"{call.Method.ReflectedType!.Name}.{call}, read",
            trace => s_executor.LocalCall(request, _state.At(root), trace),
            () => _state.At(root)));
    }

    private static ContractScript ScriptOf(IHasAddress contract, SendingTerms terms, ContractCall call) =>
        ContractScript.Call(contract.Address.ToStratisAddress(), call.Method.Name, terms.GasPrice, terms.GasLimit, CallParameters.Of(call));

    private Execution Execute(ContractScript script, SendingTerms terms, string contract, Func<string> describe)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        terms.Check(script.IsCreate);
        var transaction = new ContractTransaction
        {
            TransactionId = NextId(), Script = script, Sender = terms.Sender, AmountSatoshi = terms.Satoshi, BlockNumber = _isBlockOpen ? Height : Height + 1,
        };
        _coins.CheckCanPay(transaction);
        string Described() => $"{AddressText.Of(terms.Sender)}: {describe()}{(terms.Satoshi == 0 ? "" : $" with {terms.Satoshi} satoshi")}";
        Observer?.Invoke($"block {transaction.BlockNumber}, {Described()}");

        var before = _state.Root;
        // Calls between contracts are known to traces alone. Results are the same with one; it only takes longer.
        var trace = _report is null ? null : new ExecutionTrace(Addresses.Network);
        var result = s_executor.Execute(transaction, _state, trace);
        Height = transaction.BlockNumber;
        _coins.Apply(transaction, result, _state);
        if (trace is not null) _report!.Add(script.IsCreate ? contract : _state.GetTypeName(script.ContractAddress.Value) ?? contract, script, result, trace);
        return new Execution(result, Described, again => s_executor.Execute(transaction, _state.At(before), again), () => _state.At(result.StateRoot));
    }

    // Never the same twice, also after a revert: addresses of contracts are made from it.
    private Hash256 NextId()
    {
        byte[] id = new byte[Hash256.Size];
        BinaryPrimitives.WriteUInt64LittleEndian(id, ++_transactionCount);
        return new Hash256(id);
    }

    private sealed class OpenBlock(ContractTestChain chain) : IDisposable
    {
        public void Dispose() => chain._isBlockOpen = !chain._options.MinesEachTransaction;
    }
}
