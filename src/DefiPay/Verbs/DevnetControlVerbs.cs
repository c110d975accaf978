using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs;

/// <summary>Controls that make blocks and transactions: `devnet mine`, `blocks`, `faucet`, `impersonate`, `replay`.</summary>
internal static partial class DevnetControlVerbs
{
    private const int BlocksMax = 1_000;
    private const int SecondsMax = 86_400;

    public static IEnumerable<Command> Create(Screen screen) => [Mine(screen), Blocks(screen), Faucet(screen), Impersonate(screen), Replay(screen)];

    private static Command Mine(Screen screen)
    {
        Argument<int> blocks = CommonOptions.CountArgument("BLOCKS", $"How many blocks, 1 to {BlocksMax}", 1, BlocksMax);
        return DevnetControl.Verb("mine", "Make blocks now", [blocks], async (parsed, node, stop) =>
        {
            ulong height = await DevnetControls.PostAsync(node, DevnetControl.Path("mine", ("count", Text(parsed.GetValue(blocks)))), stop);
            screen.Line($"The chain is at block {height}.");
        });
    }

    private static Command Blocks(Screen screen)
    {
        var mode = new Argument<string?>("MODE") { Description = "automatic (at once for a transaction), interval, or manual; nothing shows the present one", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> seconds = CommonOptions.Number("--seconds", "SECONDS", "Between blocks, for interval", 1, SecondsMax);
        return DevnetControl.Verb("blocks", "Say when blocks come", [mode, seconds], async (parsed, node, stop) =>
        {
            string? wanted = parsed.GetValue(mode);
            JsonElement answer = wanted is null
                ? await DevnetControls.AskAsync(node, HttpMethod.Get, "blocks", null, stop)
                : await DevnetControls.AskAsync(
                    node, HttpMethod.Post, DevnetControl.Path("blocks", ("mode", wanted), ("seconds", parsed.GetValue(seconds)?.ToString(CultureInfo.InvariantCulture))), null, stop);
            screen.Line(answer.GetProperty("mode").GetString() switch
            {
                "manual" => "Blocks come when `devnet mine` asks for them.",
                "interval" => $"A block comes every {DevnetControl.Text(answer, "seconds")} s.",
                _ => "A block comes at once for a transaction.",
            });
        });
    }

    private static Command Faucet(Screen screen)
    {
        var address = new Argument<string>("ADDRESS") { Description = "Who gets coins: an address, or the name of an account" };
        var amount = new Argument<string>("AMOUNT") { Description = "Coins, up to 1000000 with eight decimals" };
        return DevnetControl.Verb("faucet", "Make coins out of nothing", [address, amount], async (parsed, node, stop) =>
        {
            string to = AddressOf("ADDRESS", parsed.GetValue(address)!);
            JsonElement coin = await DevnetControls.AskAsync(
                node, HttpMethod.Post, DevnetControl.Path("faucet", ("address", to), ("amount", parsed.GetValue(amount))), null, stop);
            screen.Line($"{to} got {parsed.GetValue(amount)} {StratisChain.Network.Ticker} in block {DevnetControl.Text(coin, "blockHeight")}.");
        });
    }

    private static Command Impersonate(Screen screen)
    {
        var sender = new Argument<string>("SENDER") { Description = "In whose name: an address, also of a contract, or the name of an account; no key is needed" };
        var contract = new Argument<string>("CONTRACT") { Description = "The contract to call" };
        var method = new Argument<string>("METHOD") { Description = "As in its source" };
        var parameters = new Argument<string[]>("PARAMETERS") { Description = "In order, as with `contract call`; or all as type#value, such as 7#5 for the ulong 5, and sent as they are", Arity = ArgumentArity.ZeroOrMore };
        var amount = new Option<string?>("--amount") { Description = "Coins to send with the call (default 0)", HelpName = "COINS" };
        return DevnetControl.Verb("impersonate", "Call a contract in the name of any address", [sender, contract, method, parameters, amount], async (parsed, node, stop) =>
        {
            string inNameOf = AddressOf("SENDER", parsed.GetValue(sender)!);
            string called = AddressOf("CONTRACT", parsed.GetValue(contract)!);
            (string name, string[] typed) = await ReadAsync(node, called, parsed.GetValue(method)!, parsed.GetValue(parameters) ?? [], stop);
            var body = new { sender = inNameOf, contractAddress = called, methodName = name, parameters = typed, amount = parsed.GetValue(amount) ?? "0" };
            JsonElement sent = await DevnetControls.AskAsync(node, HttpMethod.Post, "impersonate", JsonContent.Create(body), stop);
            string transaction = DevnetControl.Text(sent, "transactionId");
            screen.Line($"transaction {transaction}");
            screen.Line($"`defipay contract trace {transaction}` tells what came of it, once a block holds it.");
        });
    }

    private static Command Replay(Screen screen)
    {
        var hash = new Argument<string>("TXHASH") { Description = "A contract transaction in a block" };
        return DevnetControl.Verb("replay", "Execute a past transaction again, on the state it met", [hash], async (parsed, node, stop) =>
        {
            JsonElement replay = await DevnetControls.AskAsync(node, HttpMethod.Get, DevnetControl.Path("replay", ("txHash", parsed.GetValue(hash))), null, stop);
            screen.Line($"block       {DevnetControl.Text(replay, "blockNumber")}");
            screen.Line($"success     {DevnetControl.Text(replay, "success")}");
            screen.Line($"gas         {DevnetControl.Text(replay, "gasUsed")}");
            screen.Line($"returned    {DevnetControl.Text(replay, "returnValue")}");
            screen.Line($"error       {DevnetControl.Text(replay, "error").Split('\n')[0]}");
            screen.Line(replay.GetProperty("matchesReceipt").GetBoolean() ? "The receipt is the one in the block." : "The receipt differs from the one in the block.");
        });
    }

    // What says its types is sent to whatever it is; everything else is read by the contract's own signatures.
    private static async Task<(string Method, string[] Parameters)> ReadAsync(Uri url, string contract, string method, string[] parameters, CancellationToken stop)
    {
        if (parameters.Length > 0 && parameters.All(parameter => TypedParameter().IsMatch(parameter)))
        {
            return (method, parameters);
        }

        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(url, stop);
        LocalCall call = await new StratisContracts(node, StratisWallet.FindKnown).ReadCallAsync(contract, method, parameters, null, stop);
        return (call.Method, [.. call.Arguments.Select(argument => argument.ToText(StratisChain.Network))]);
    }

    [GeneratedRegex("^[0-9]{1,2}#")]
    private static partial Regex TypedParameter();

    private static string AddressOf(string field, string text) => NamedAccount.AddressOf(field, text).ToBase58(StratisChain.Network);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
