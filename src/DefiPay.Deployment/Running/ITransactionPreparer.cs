using DefiPay.Chains;

namespace DefiPay.Deployment.Running;

/// <summary>Turns what a step wants into a signed transaction of one chain, without sending it.</summary>
public interface ITransactionPreparer
{
    /// <summary>The address of a named account in the chain's canonical text form; null when there is none of that name.</summary>
    string? FindAccount(string name);

    /// <summary>Compiles where needed, reads the arguments by the contract's own signature, chooses coins and signs.</summary>
    /// <exception cref="DeploymentException">The contract does not compile, is refused by the platform's rules, or an argument does not fit.</exception>
    Task<PreparedTransaction> PrepareAsync(TransactionIntent intent, CancellationToken cancellationToken);

    /// <summary>Asks a contract without a transaction; null when it returns nothing.</summary>
    /// <exception cref="DeploymentException">No contract there, no such method, or arguments that do not fit.</exception>
    Task<string?> AskAsync(string contract, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken);

    /// <summary>What an event of a receipt says, for a step's `returns`: `Event.argument`; null when the receipt has no such event.</summary>
    ValueTask<string?> FindInEventsAsync(TransactionReceipt receipt, string returns, CancellationToken cancellationToken);
}
