using System.Numerics;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>What holds after every step, whatever failed.</summary>
internal static class SimulatedInvariants
{
    private const int FinalDepth = 2;

    public static void Hold(SimulatedBridge bridge)
    {
        var (evm, stratis) = (bridge.Evm.State, bridge.Stratis.State);

        // Each id is paid out at most once.
        OnceEach(bridge.Evm.Events.Where(entry => entry.Name == "Released"));
        OnceEach(bridge.Stratis.Events.Where(entry => entry.Name == "MintedLog"));

        // What is paid out was deposited, with the same fields, and the deposit is final.
        var (finalLocks, finalBurns) = (bridge.Evm.FinalState(FinalDepth).Deposits, bridge.Stratis.FinalState(FinalDepth).Burns);
        foreach (var id in stratis.Minted.Keys.Concat(stratis.Queued.Keys))
            Assert.True(finalLocks.ContainsKey(id), $"{id} was minted without a final lock.");
        foreach (var id in evm.Released.Keys)
            Assert.True(finalBurns.ContainsKey(id), $"{id} was released without a final burn.");

        // Folded by id over final events: locked = minted + in flight.
        var locked = Sum(finalLocks.Values) - Sum(evm.Released.Where(entry => finalBurns.ContainsKey(entry.Key)).Select(entry => entry.Value));
        var minted = Sum(stratis.Minted.Values) - Sum(finalBurns.Values);
        var inFlight = Sum(finalLocks.Where(entry => !stratis.Minted.ContainsKey(entry.Key)).Select(entry => entry.Value))
            + Sum(finalBurns.Where(entry => !evm.Released.ContainsKey(entry.Key)).Select(entry => entry.Value));
        Assert.Equal(locked, minted + inFlight);
    }

    private static void OnceEach(IEnumerable<Chains.DecodedEvent> events)
    {
        var ids = events.Select(entry => entry.Arguments.GetProperty("transferId").GetString()).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    private static BigInteger Sum(IEnumerable<TransferFields> transfers) => transfers.Aggregate(BigInteger.Zero, (sum, fields) => sum + fields.Amount);
}
