namespace DefiPay.ContractEngine.State;

/// <summary>
/// The state store failed, lacks a node that the trie refers to, or holds bytes that are no node. This is the one thing that a contract's
/// execution throws instead of turning it into a failed receipt: what the chain's state is cannot be said then.
/// </summary>
public sealed class StateStoreException : Exception
{
    /// <summary>Says in <paramref name="message"/> which node is missing or malformed.</summary>
    public StateStoreException(string message)
        : base(message)
    {
    }

    /// <summary>The store threw <paramref name="inner"/>.</summary>
    public StateStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
