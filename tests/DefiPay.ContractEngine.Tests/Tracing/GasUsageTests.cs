using DefiPay.ContractEngine.Tracing;

namespace DefiPay.ContractEngine.Tests.Tracing;

public sealed class GasUsageTests
{
    [Fact]
    public void Methods_OfSuccessesAndFailures_CountAllAndMeasureSuccesses()
    {
        var usage = new GasUsage();
        foreach (var gas in new ulong[] { 30, 10, 20, 40 }) usage.Add(false, "Put", gas, success: true);
        usage.Add(false, "Put", 5, success: false);
        usage.Add(false, "Add", 7, success: false);
        usage.Add(false, "", 3, success: true);
        usage.Add(true, null, 12, success: true);

        Assert.Equal(
            [
                new MethodUsage("(constructor)", 1, 0, 12, 12, 12, 12),
                new MethodUsage("(no method)", 1, 0, 3, 3, 3, 3),
                new MethodUsage("Add", 1, 1, 7, null, null, null),
                new MethodUsage("Put", 5, 1, 105, 10, 20, 40),
            ],
            usage.Methods);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Median_OfManyAmounts_IsThatOfTheSortedList(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var amounts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (ulong)random.Next(20)).ToArray();
            var usage = new GasUsage();
            foreach (var gas in amounts) usage.Add(false, "Put", gas, success: true);

            var sorted = amounts.Order().ToArray();
            Assert.Equal(new MethodUsage("Put", amounts.Length, 0, (ulong)amounts.Sum(gas => (long)gas), sorted[0], sorted[(sorted.Length - 1) / 2], sorted[^1]), Assert.Single(usage.Methods));
        }
    }

    [Fact]
    public void Methods_OfNamesWithoutEnd_AreToldApartUpToABound()
    {
        var usage = new GasUsage();
        for (var i = 0; i < GasUsage.MethodsMax + 50; i++) usage.Add(false, $"Guess{i}", 1, success: false);

        Assert.Equal(GasUsage.MethodsMax + 1, usage.Methods.Count);
        Assert.Equal(50, usage.Methods.Single(method => method.Method == GasUsage.FurtherMethods).Calls);
    }
}
