namespace DefiPay.ContractEngine.Tracing;

/// <summary>How a contract came to run.</summary>
public enum TracedCallKind
{
    /// <summary>A method was called.</summary>
    Call,

    /// <summary>A contract was created.</summary>
    Create,

    /// <summary>Coins were sent: to a wallet, or to a contract, whose handler of payments ran.</summary>
    Transfer,
}
