using DefiPay.Chains;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>Decides at every call of a port and every step of the store whether it goes well.</summary>
internal sealed class Fate(Random random)
{
    public double FailRate { get; set; }

    public double KillRate { get; set; }

    public int Kills { get; private set; }

    public int Failures { get; private set; }

    /// <summary>Before a step of the store: the program may end.</summary>
    public void PassStore()
    {
        lock (random)
            KillPerhaps();
    }

    /// <summary>Before or after a call to a node: it may fail, or the program may end.</summary>
    public void PassNode()
    {
        lock (random)
        {
            KillPerhaps();
            if (random.NextDouble() >= FailRate)
                return;
            Failures++;
        }
        throw new RetryableException("The simulated node is down.");
    }

    private void KillPerhaps()
    {
        if (random.NextDouble() >= KillRate)
            return;
        Kills++;
        throw new SimulatedKill();
    }
}
