using System.Diagnostics;
using System.Text.Json;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;
using DefiPay.TestSupport;
using Xunit;

namespace DefiPay.Chains.Evm.Tests.Artifacts;

public class EvmArtifactsTests
{
    [Fact]
    public void All_EveryContract_HasAbiAndCodeAndIsFoundByName()
    {
        Assert.All(EvmArtifacts.All, contract =>
        {
            Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(contract.Abi).RootElement.ValueKind);
            Assert.Matches("^0x([0-9a-f]{2})+$", contract.Bytecode);
            Assert.Same(contract, EvmArtifacts.Find(contract.Name));
        });
    }

    [Theory]
    [InlineData("BridgeGateway", "release")]
    [InlineData("TestDollar", "permit")]
    public void Find_Contract_HasItsFunctions(string name, string function) =>
        Assert.Contains($"\"name\":\"{function}\"", EvmArtifacts.Find(name).Abi, StringComparison.Ordinal);

    [Fact]
    public void All_NamesOfOthers_AreLeftOut() =>
        Assert.DoesNotContain(EvmArtifacts.All, contract => contract.Name is "ERC20" or "IERC20" or "IBridgeGateway");

    [Fact]
    public void Find_UnknownName_SaysWhichThereAre()
    {
        var refusal = Assert.Throws<ArgumentException>(() => EvmArtifacts.Find("Nowhere"));

        Assert.Contains("there is no EVM contract Nowhere", refusal.Message, StringComparison.Ordinal);
        Assert.All(EvmArtifacts.All, contract => Assert.Contains(contract.Name, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compile_WithoutNetworkAndHomeFolder_Works()
    {
        using var folder = new TemporaryFolder();
        var repository = HardhatFolder.CreateIn(folder);
        var start = new ProcessStartInfo("node", ["node_modules/hardhat/internal/cli/bootstrap.js", "compile"])
        {
            WorkingDirectory = repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var home = Path.Combine(repository, "obj", "evm", "home");
        foreach (var (name, value) in new[]
        {
            ("HOME", "/nonexistent"), ("XDG_CONFIG_HOME", home), ("XDG_DATA_HOME", home), ("XDG_CACHE_HOME", home),
            ("HTTP_PROXY", "http://127.0.0.1:9"), ("HTTPS_PROXY", "http://127.0.0.1:9"), ("HARDHAT_DISABLE_TELEMETRY_PROMPT", "true"),
        })
        {
            start.Environment[name] = value;
        }

        using var compiler = Process.Start(start)!;
        var errors = compiler.StandardError.ReadToEndAsync();
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();

        Assert.True(compiler.ExitCode == 0, output + await errors);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "obj", "evm", "contracts.json")),
            await File.ReadAllTextAsync(Path.Combine(repository, "obj", "evm", "contracts.json")));
    }
}
