using System.Globalization;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>
/// The process that runs fuzz cases: <c>SEED FIRST COUNT</c>. Before each case it prints the number, after it the verdict or the fault, so that
/// who reads along knows which case ended the process or never comes back.
/// </summary>
public static class FuzzProgram
{
    /// <summary>Far more than any case takes: the fuse ends the longest ones after seconds. Of the processor's time, as others may need it too.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static long s_begunTicks;

    public static void Main(string[] arguments)
    {
        int[] numbers = [.. arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        new Thread(EndWhatHangs) { IsBackground = true }.Start();
        for (var number = numbers[1]; number < numbers[1] + numbers[2]; number++)
        {
            output.WriteLine(number);
            Volatile.Write(ref s_begunTicks, Environment.CpuUsage.TotalTime.Ticks);
            try
            {
                output.WriteLine(new FuzzCase(numbers[0], number).Run());
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                output.WriteLine("fault: " + fault.ToString().ReplaceLineEndings(" | "));
            }
        }
    }

    private static void EndWhatHangs()
    {
        while (Environment.CpuUsage.TotalTime.Ticks - Volatile.Read(ref s_begunTicks) < s_patience.Ticks) Thread.Sleep(1000);
        Environment.FailFast("The case does not end.");
    }
}
