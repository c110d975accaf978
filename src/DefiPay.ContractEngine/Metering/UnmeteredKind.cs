namespace DefiPay.ContractEngine.Metering;

/// <summary>Why gas does not see a piece of code.</summary>
public enum UnmeteredKind
{
    /// <summary>A loop that is repeated by a branch that the gas schedule does not know: its rounds cost little or nothing.</summary>
    Loop,

    /// <summary>A jump table: what its arms do costs nothing until their next branch.</summary>
    Switch,
}
