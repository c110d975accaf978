using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;

namespace DefiPay.Verbs;

/// <summary>Controls that make blocks and transactions: `devnet mine`, `blocks`, `faucet`, `impersonate`, `replay`.</summary>
internal static class DevnetControlVerbs
{
    private const int BlocksMax = 1_000;
    private const int SecondsMax = 86_400;

    private static readonly string ParameterTypes = string.Join(", ", Enum.GetValues<ContractParameterType>().Order().Select(type => $"{(int)type} {type}"));

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
        var parameters = new Argument<string[]>("PARAMETERS") { Description = "In order, as type#value, such as 7#5 for the ulong 5", Arity = ArgumentArity.ZeroOrMore };
        var amount = new Option<string?>("--amount") { Description = "Coins to send with the call (default 0)", HelpName = "COINS" };
        return DevnetControl.Verb("impersonate", "Call a contract in the name of any address", [sender, contract, method, parameters, amount], async (parsed, node, stop) =>
        {
            var body = new
            {
                sender = AddressOf("SENDER", parsed.GetValue(sender)!),
                contractAddress = AddressOf("CONTRACT", parsed.GetValue(contract)!),
                methodName = parsed.GetValue(method),
                parameters = (parsed.GetValue(parameters) ?? []).Select(Typed),
                amount = parsed.GetValue(amount) ?? "0",
            };
            JsonElement sent = await DevnetControls.AskAsync(node, HttpMethod.Post, "impersonate", JsonContent.Create(body), stop);
            screen.Line($"transaction {DevnetControl.Text(sent, "transactionId")}");
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

    private static string Typed(string parameter) => parameter.Contains('#', StringComparison.Ordinal)
        ? parameter
        : throw new WrongUseException($"PARAMETERS: `{parameter}` has no type; type#value is expected, such as 7#5 for the ulong 5. The types are {ParameterTypes}.");

    private static string AddressOf(string field, string text) => NamedAccount.AddressOf(field, text).ToBase58(StratisChain.Network);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
