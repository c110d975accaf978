using System.CommandLine;
using DefiPay.Chains.Stratis;
using DefiPay.Crypto;
using DefiPay.Deployment.Contracts;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract verify`: is the code at an address what these sources give?</summary>
internal static class VerifyVerb
{
    private const int ExitDifferent = 1;

    public static Command Create(Screen screen)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The contract on the chain" };
        Argument<string> source = SourceArgument.Create();
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command("verify", "Rebuild a contract and compare it with the code on the chain: exit code 0 the same, 1 different, 2 no answer")
        {
            address, source, data, node,
        };
        command.SetAction(async (parsed, stop) =>
        {
            StratisAddress contract = Read(parsed.GetValue(address)!);
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            CompiledContract built = SourceArgument.Compile(parsed.GetValue(source)!, screen)
                ?? throw new WrongUseException("These sources give no contract, so there is nothing to compare.");
            using CirrusNode connection = await StratisChain.ConnectAndCheckAsync(url, stop);
            string text = contract.ToBase58(StratisChain.Network);
            ContractCode onChain = await connection.FindCodeAsync(text, stop)
                ?? throw new WrongUseException($"There is no contract at {text} on {connection.ChainId} (asked {url}).");
            return Compare(text, built, onChain.Bytecode, screen);
        });
        return command;
    }

    private static int Compare(string address, CompiledContract built, byte[] onChain, Screen screen)
    {
        screen.Line($"built       {built.CodeHash}, {built.Bytecode.Length} bytes, {built.Surface.Name}");
        screen.Line($"on chain    {Convert.ToHexStringLower(Keccak256.Hash(onChain))}, {onChain.Length} bytes, {address}");
        if (built.Bytecode.Span.SequenceEqual(onChain))
        {
            screen.Line("same: the contract on the chain was built from these sources.");
            return 0;
        }

        CodeDifference difference = CodeDifference.Find(built.Bytecode, onChain);
        screen.Line($"different in {(difference.IsMetadataOnly ? "metadata only" : "code")}: {difference.Text}");
        return ExitDifferent;
    }

    private static StratisAddress Read(string text) => StratisAddress.TryParse(text, StratisChain.Network, out StratisAddress address)
        ? address
        : throw new WrongUseException($"ADDRESS takes the address of a contract on {StratisChain.Network.Name}, such as {StratisAddress.Zero.ToBase58(StratisChain.Network)}, not `{text}`{StratisChain.Network.NoteOf(text)}.");
}
