using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Crypto;
using DefiPay.Deployment;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Journals;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Store.Writes;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Roles;

/// <summary>Carries plans out on a Stratis node as the devnet's named accounts, with one journal.</summary>
internal sealed class Deployer : IDisposable
{
    private readonly CirrusNode _node;
    private readonly Journal _journal;
    private readonly PlanRunner _runner;

    private Deployer(CirrusNode node, Journal journal, TimeProvider time)
    {
        _node = node;
        _journal = journal;
        _runner = new PlanRunner(
            new CirrusBlockSource(node), new CirrusTransactionSender(node), new StratisContracts(node, StratisWallet.FindKnown), journal, time, new PlanRunnerOptions());
    }

    /// <summary>Opens the journal of the chain that a node follows.</summary>
    /// <exception cref="DeploymentException">The journal is in use, damaged or of another chain.</exception>
    public static async Task<Deployer> OpenAsync(Uri nodeUrl, string journalFile, TimeProvider time, CancellationToken cancellationToken)
    {
        CirrusNode node = await StratisChain.ConnectAndCheckAsync(nodeUrl, cancellationToken);
        try
        {
            string genesis = (await node.FindBlockHashAsync(0, cancellationToken))?.ToString()
                ?? throw new DeploymentException($"The node at {nodeUrl} has no first block.");
            return new Deployer(node, Journal.Open(journalFile, new JournalEntry.Opened(node.ChainId.Value, genesis)), time);
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    /// <summary>Does what is left of a plan; tells of each step as it is done.</summary>
    public IAsyncEnumerable<StepResult> RunAsync(Plan plan, CancellationToken cancellationToken) => _runner.RunAsync(plan, cancellationToken);

    /// <summary>What the index is to know of a contract that a step created, read from the chain itself.</summary>
    public async Task<ContractRegistration> DescribeAsync(StepResult created, CancellationToken cancellationToken)
    {
        JournalEntry.Finished transaction = created.Transaction!;
        byte[] code = await _node.FindCodeAsync(transaction.Contract!, cancellationToken)
            ?? throw new DeploymentException($"Step {created.Step.Id}: there is no contract at {transaction.Contract} any more.");
        return new ContractRegistration(
            _node.ChainId, transaction.Contract!, created.Step.Id, ContractSurface.Read(code).Name,
            Convert.ToHexStringLower(Keccak256.Hash(code)), transaction.BlockNumber);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal.Dispose();
        _node.Dispose();
    }
}
