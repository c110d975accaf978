namespace Nethereum.ABI.Model;

/// <summary>What a contract's ABI says.</summary>
public class ContractABI
{
    /// <summary>Its functions.</summary>
    public FunctionABI[] Functions { get; set; }

    /// <summary>Its constructor; null where it has none of its own.</summary>
    public ConstructorABI Constructor { get; set; }

    /// <summary>Its events.</summary>
    public EventABI[] Events { get; set; }

    /// <summary>Its custom errors.</summary>
    public ErrorABI[] Errors { get; set; }
}
