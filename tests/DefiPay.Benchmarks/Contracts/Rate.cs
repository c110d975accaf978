using System.Diagnostics;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>How fast something went over several rounds: the median, as other work shares the machine, with slowest and fastest beside it.</summary>
internal sealed record Rate(double PerSecond, double SlowestPerSecond, double FastestPerSecond, long BytesEach)
{
    public double MicrosecondsEach => 1e6 / PerSecond;

    /// <summary>Measures rounds of <paramref name="count"/> things each, all of which happen on the calling thread.</summary>
    public static Rate Measure(int rounds, int count, Action<int> round)
    {
        var perSecond = new double[rounds];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            round(i);
            perSecond[i] = count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Array.Sort(perSecond);
        return new Rate(perSecond[rounds / 2], perSecond[0], perSecond[^1], allocated / ((long)rounds * count));
    }

    public override string ToString() => $"{PerSecond,10:n0}/s {MicrosecondsEach,9:n2} µs  ({SlowestPerSecond:n0} to {FastestPerSecond:n0}/s) {BytesEach,8:n0} B";
}
