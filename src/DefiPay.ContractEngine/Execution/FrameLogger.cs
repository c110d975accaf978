using DefiPay.ContractEngine.Metering.Guards;
using DefiPay.ContractEngine.Tracing;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Execution;

/// <summary>Takes the logs of one frame and charges for them.</summary>
internal sealed class FrameLogger(CallFrame frame) : IContractLogger
{
    public void Log<T>(ISmartContractState smartContractState, T toLog)
        where T : struct
    {
        // The log is the frame's own contract's, whatever state object the contract passes.
        FuseWork.Box(frame.Scope.Fuse, typeof(T));
        var raw = new RawLog(frame.Contract, toLog);
        var log = raw.Serialize(frame.Scope.Fuse);
        ulong topicBytes = 0;
        foreach (var topic in log.Topics)
        {
            topicBytes += (ulong)topic.Length;
        }

        ulong cost = (GasCosts.LogTopicByte * topicBytes) + (GasCosts.LogDataByte * (ulong)log.Data.Length);
        frame.Meter.Charge(GasKind.Log, cost);
        frame.Meter.Trace?.Logged(toLog, cost);
        if (!frame.IsClosed)
        {
            frame.Scope.AddLog(raw);
        }
    }

    /// <summary>The platform's name: a contract can return it, and keep it as text.</summary>
    public override string ToString() => "Stratis.SmartContracts.CLR.ContractLogging.MeteredContractLogger";
}
