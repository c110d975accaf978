using System.Globalization;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>
/// The process that runs fuzz cases: <c>SEED FIRST COUNT</c>. Before each case it prints the number, after it the verdict or the fault, so that
/// who reads along knows which case ended the process or never comes back.
/// </summary>
public static class FuzzProgram
{
    public static void Main(string[] arguments)
    {
        int[] numbers = [.. arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var number = numbers[1]; number < numbers[1] + numbers[2]; number++)
        {
            output.WriteLine(number);
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
}
