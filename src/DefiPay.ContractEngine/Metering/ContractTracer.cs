using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What traced contract code calls beside the observer. Public for that reason only; nothing else should use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractTracer
{
    /// <summary>A method begins.</summary>
    public static void Enter(ExecutionMeter meter, long site) => meter.Trace?.Enter(site);

    /// <summary>A method returns.</summary>
    public static void Leave(ExecutionMeter meter) => meter.Trace?.Leave();

    /// <summary>A statement begins.</summary>
    public static void At(ExecutionMeter meter, long site) => meter.Trace?.At(site);

    /// <summary>Charges a segment, in the place of <see cref="ContractObserver.SpendGas"/>.</summary>
    public static void SpendGas(ExecutionMeter meter, long gas, long site)
    {
        var before = meter.Gas.Available;
        try
        {
            meter.Gas.Spend((ulong)gas);
        }
        finally
        {
            meter.Trace?.SpentOnInstructions(site, before - meter.Gas.Available);
        }
    }
}
