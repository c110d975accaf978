using DefiPay.Chains.Evm.Hardhat.Node;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Node;

public class HardhatLogTests
{
    [Fact]
    public void Log_ManyLines_StaysBoundedAndKnowsTheLast()
    {
        using var folder = new TemporaryFolder();
        using var log = new HardhatLog(folder.FullPath);

        for (var number = 0; number < 3000; number++)
            log.Write($"{number} {new string('x', 3000)}");

        Assert.All(Directory.GetFiles(folder.FullPath), file => Assert.InRange(new FileInfo(file).Length, 0, 1100 * 1024));
        Assert.Equal(2, Directory.GetFiles(folder.FullPath).Length);
        Assert.Contains("2999 xxx", log.Tail, StringComparison.Ordinal);
        Assert.DoesNotContain("2900 ", log.Tail, StringComparison.Ordinal);
    }
}
