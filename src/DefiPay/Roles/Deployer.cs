using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Chains.Stratis;
using DefiPay.Crypto;
using DefiPay.Deployment;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Evm;
using DefiPay.Deployment.Journals;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Store.Writes;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Roles;

/// <summary>Carries plans out on both chains as the devnets' named accounts, with one journal.</summary>
internal sealed class Deployer : IDisposable
{
    /// <summary>What plans call the EVM chain.</summary>
    public const string EvmName = "evm";

    private readonly CirrusNode _stratis;
    private readonly EvmNode? _evm;
    private readonly Journal _journal;
    private readonly PlanRunner _runner;

    private Deployer(CirrusNode stratis, EvmNode? evm, Journal journal, TimeProvider time)
    {
        _stratis = stratis;
        _evm = evm;
        _journal = journal;
        _runner = new PlanRunner(Chains(), journal, time, new PlanRunnerOptions());
    }

    /// <summary>Opens the journal of the chains that these nodes follow.</summary>
    /// <param name="stratisUrl">The Stratis node.</param>
    /// <param name="evmUrl">The EVM node; null where plans are for Stratis alone.</param>
    /// <param name="journalFile">The journal.</param>
    /// <param name="time">Clock of the waits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DeploymentException">The journal is in use, damaged or of another chain.</exception>
    public static async Task<Deployer> OpenAsync(Uri stratisUrl, Uri? evmUrl, string journalFile, TimeProvider time, CancellationToken cancellationToken)
    {
        CirrusNode stratis = await StratisChain.ConnectAndCheckAsync(stratisUrl, cancellationToken);
        EvmNode? evm = null;
        try
        {
            evm = evmUrl is null ? null : await EvmChain.ConnectAndCheckAsync(evmUrl, cancellationToken);
            var opened = new List<JournalEntry.Opened> { await GenesisAsync(new CirrusBlockSource(stratis), cancellationToken) };
            if (evm is not null)
            {
                opened.Add(await GenesisAsync(new EvmBlockSource(evm), cancellationToken));
            }

            return new Deployer(stratis, evm, Journal.Open(journalFile, opened), time);
        }
        catch
        {
            stratis.Dispose();
            evm?.Dispose();
            throw;
        }
    }

    /// <summary>Does what is left of a plan; tells of each step as it is done.</summary>
    public IAsyncEnumerable<StepResult> RunAsync(Plan plan, CancellationToken cancellationToken) => _runner.RunAsync(plan, cancellationToken);

    /// <summary>What the index is to know of a contract that a step created, read from the chain itself.</summary>
    public Task<ContractRegistration> DescribeAsync(StepResult created, CancellationToken cancellationToken) =>
        created.Step.Chain == EvmName ? DescribeEvmAsync(created, cancellationToken) : DescribeStratisAsync(created, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal.Dispose();
        _stratis.Dispose();
        _evm?.Dispose();
    }

    private IEnumerable<PlanChain> Chains()
    {
        yield return new PlanChain(
            PlanStep.DefaultChain, new CirrusBlockSource(_stratis), new CirrusTransactionSender(_stratis), new StratisContracts(_stratis, StratisWallet.FindKnown));
        if (_evm is not null)
        {
            yield return new PlanChain(
                EvmName, new EvmBlockSource(_evm), new EvmTransactionSender(_evm), new EvmContracts(_evm, EvmChain.CreateDecoder(), EvmWallet.FindKnown, _journal.FindCreated));
        }
    }

    private async Task<ContractRegistration> DescribeStratisAsync(StepResult created, CancellationToken cancellationToken)
    {
        JournalEntry.Finished transaction = created.Transaction!;
        ContractCode code = await _stratis.FindCodeAsync(transaction.Contract!, cancellationToken) ?? throw Gone(created);
        return new ContractRegistration(
            _stratis.ChainId, transaction.Contract!, created.Step.Id, ContractSurface.Read(code.Bytecode, code.TypeName).Name, HashOf(code.Bytecode), transaction.BlockNumber);
    }

    private async Task<ContractRegistration> DescribeEvmAsync(StepResult created, CancellationToken cancellationToken)
    {
        JournalEntry.Finished transaction = created.Transaction!;
        byte[] code = await _evm!.GetCodeAsync(transaction.Contract!, cancellationToken);
        if (code.Length == 0)
        {
            throw Gone(created);
        }

        return new ContractRegistration(
            _evm.ChainId, transaction.Contract!, created.Step.Id, created.Step.Create!, EvmHex.Text(Keccak256.Hash(code)), transaction.BlockNumber,
            await FindTokenAsync(new Erc20Contract(_evm, transaction.Contract!), cancellationToken));
    }

    // An ERC-20 token does not log what it is called; a contract that has none of these methods is no token.
    private static async Task<TokenMetadata?> FindTokenAsync(Erc20Contract token, CancellationToken cancellationToken)
    {
        try
        {
            return new TokenMetadata(
                await token.GetNameAsync(cancellationToken), await token.GetSymbolAsync(cancellationToken), await token.GetDecimalsAsync(cancellationToken));
        }
        catch (PermanentException)
        {
            return null;
        }
    }

    private static async Task<JournalEntry.Opened> GenesisAsync(IBlockSource chain, CancellationToken cancellationToken) => new(
        chain.ChainId.Value,
        (await chain.FindHeaderAsync(0, cancellationToken))?.Hash ?? throw new DeploymentException($"The node of {chain.ChainId} has no first block."));

    private static string HashOf(byte[] code) => Convert.ToHexStringLower(Keccak256.Hash(code));

    private static DeploymentException Gone(StepResult created) =>
        new($"Step {created.Step.Id}: there is no contract at {created.Transaction!.Contract} any more.");
}
