using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Deployment.Stratis;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Deployment.Contracts;

/// <summary>A contract tried from its sources: deployed on an empty chain in memory, and one of its methods called, in transactions as a node would run them.</summary>
/// <param name="network">The network whose addresses arguments name.</param>
/// <param name="findAccount">Address of a named account; accepted wherever an address is.</param>
public sealed class ContractTrial(StratisNetwork network, Func<string, string?> findAccount)
{
    private readonly ContractState _state = new(new InMemoryStateStore());

    /// <summary>Height of the block that was made last.</summary>
    public ulong BlockNumber { get; private set; }

    /// <summary>Deploys a contract and, when that succeeds, calls a method of it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="constructorArguments">Of its constructor, as people write them.</param>
    /// <param name="method">What to call; null to deploy only.</param>
    /// <param name="arguments">Of the method, as people write them.</param>
    /// <param name="deployer">Who deploys.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="amountSatoshi">Coins that the caller sends along.</param>
    /// <param name="gasLimit">Units of gas that the last transaction may use.</param>
    /// <returns>The last transaction that ran, and how it came about: the deployment, when it failed or nothing is to be called.</returns>
    /// <exception cref="DeploymentException">The arguments do not fit, or there is no such method.</exception>
    public (ExecutionResult Result, ExecutionTrace Trace) Run(
        CompiledContract contract, IReadOnlyList<string> constructorArguments, string? method, IReadOnlyList<string> arguments, StratisAddress deployer, StratisAddress caller, ulong amountSatoshi, ulong gasLimit)
    {
        var reader = new ArgumentReader(network, findAccount);
        ContractMethod? called = method is null ? null : reader.Choose(contract.Surface, method, arguments);
        ContractParameter[] ofConstructor = [.. reader.Read(contract.Surface.Name, contract.Surface.Constructor, constructorArguments)];
        ContractParameter[] ofMethod = called is null ? [] : [.. reader.Read($"{contract.Surface.Name}.{called.Name}", called, arguments)];

        var symbols = new ContractSymbolTable();
        symbols.Add(ContractCompiler.Compile(contract.Sources));
        var executor = new ContractExecutor(new ContractLoader(symbols: symbols));
        ContractScript create = ContractScript.Create(contract.Bytecode.ToArray(), TransactionBuilder.DefaultGasPrice, called is null ? gasLimit : StratisContracts.GasLimit, ofConstructor);
        (ExecutionResult Result, ExecutionTrace Trace) deployed = Execute(executor, create, deployer, 0);
        return called is null || deployed.Result.NewContractAddress is not { } address
            ? deployed
            : Execute(executor, ContractScript.Call(address, called.CodeName, TransactionBuilder.DefaultGasPrice, gasLimit, ofMethod), caller, amountSatoshi);
    }

    private (ExecutionResult Result, ExecutionTrace Trace) Execute(ContractExecutor executor, ContractScript script, StratisAddress sender, ulong amountSatoshi)
    {
        BlockNumber++;
        Span<byte> id = stackalloc byte[Hash256.Size];
        id.Fill((byte)BlockNumber);
        var trace = new ExecutionTrace(network);
        ExecutionResult result = executor.Execute(
            new ContractTransaction { TransactionId = new Hash256(id), Script = script, Sender = sender, AmountSatoshi = amountSatoshi, BlockNumber = BlockNumber }, _state, trace);
        return (result, trace);
    }
}
