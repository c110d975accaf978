using DefiPay.Chains;

namespace DefiPay.Deployment.Running;

/// <summary>One transaction outside any plan: for a person at the keyboard, who sees what became of it.</summary>
public static class SingleTransaction
{
    /// <summary>Prepares, sends and waits for the receipt.</summary>
    /// <exception cref="DeploymentException">It cannot be built, no block took it in time, or the node fell silent once it was signed: then the message names it.</exception>
    /// <exception cref="PermanentException">The node refused it.</exception>
    public static async Task<TransactionReceipt> RunAsync(
        ITransactionPreparer preparer, ITransactionSender sender, TransactionIntent intent, TimeProvider time, PlanRunnerOptions options, CancellationToken cancellationToken)
    {
        PreparedTransaction transaction = await preparer.PrepareAsync(intent, cancellationToken);
        try
        {
            await Patience.RetryAsync(stop => sender.SendAsync(transaction.Bytes, stop), time, cancellationToken);
            TransactionReceipt? receipt = null;
            bool came = await Patience.UntilAsync(
                async stop => (receipt = await sender.FindReceiptAsync(transaction.Hash, stop)) is not null, options.PollInterval, options.BlockTimeout, time, cancellationToken);
            return came
                ? receipt!
                : throw new DeploymentException($"No block took transaction {transaction.Hash} within {options.BlockTimeout.TotalSeconds:0} s. Does the node make blocks?") { WasTried = true };
        }
        catch (RetryableException e)
        {
            // Who does not know of it would send it once more, and a deposit made twice is two.
            throw new DeploymentException($"Transaction {transaction.Hash} is signed, and the node may have taken it: look for it before you send another. {e.Message}", e) { WasTried = true };
        }
    }
}
