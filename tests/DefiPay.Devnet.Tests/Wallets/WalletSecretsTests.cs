using System.Collections.Concurrent;
using System.Text;
using DefiPay.Crypto;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using Microsoft.Extensions.Logging;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Wallets;

/// <summary>Whatever is asked of a wallet, none of its secrets is on disk, in a log, or in an answer that did not ask for it.</summary>
public sealed class WalletSecretsTests
{
    private const string Words = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private const string Password = "correct-horse-battery";
    private const string Passphrase = "staple-of-mine";

    [Fact]
    public async Task Secrets_AfterEverythingAWalletDoes_AreNowhere()
    {
        using var folder = new DataFolder();
        using var log = new Log();
        var answers = new StringBuilder();
        var options = OptionsFor(folder);
        string address;
        await using (var host = await DevnetHost.StartAsync(options, TimeProvider.System, log, Patience))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            await AskAsync("Wallet/recover", $$"""{"name":"mine","password":"{{Password}}","passphrase":"{{Passphrase}}","mnemonic":"{{Words}}"}""");
            await AskAsync("Wallet/account", $$"""{"walletName":"mine","password":"{{Password}}","accountName":"second"}""");
            address = (await http.GetStringAsync("api/Wallet/unusedaddress?walletName=mine", Patience)).Trim('"');
            await AskAsync($"devnet/faucet?address={address}&amount=5", "");
            var payment = $$"""{"walletName":"mine","password":"{{Password}}","feeAmount":"0.001","recipients":[{"destinationAddress":"{{address}}","amount":"1"}]}""";
            await AskAsync("Wallet/build-transaction", payment);
            // The same with something wrong in it, so that the answer is an error.
            await AskAsync("Wallet/build-transaction", payment.Replace("\"1\"", "\"1,5\"", StringComparison.Ordinal));
            await AskAsync("Wallet/build-transaction", payment.Replace("\"1\"", "\"500\"", StringComparison.Ordinal));
            await AskAsync("Wallet/build-transaction", payment.Replace("\"mine\"", "\"nobody\"", StringComparison.Ordinal));
            await AskAsync("Wallet/recover", $$"""{"name":"../x","password":"{{Password}}","passphrase":"{{Passphrase}}","mnemonic":"{{Words}}"}""");
            await AskAsync("Wallet/recover", $$"""{"name":"other","password":"{{Password}}","passphrase":"{{Passphrase}}","mnemonic":"{{Words}} {{Words}}"}""");
            await AskAsync("Wallet/load", $$"""{"name":"mine","password":"{{Password}}x"}""");
            await AskAsync("Wallet/privatekey", $$"""{"walletName":"mine","password":"{{Password}}x","address":"{{address}}"}""");
            await AskAsync("Wallet/load", $$"""{"name":"mine","password":"{{Password}}" """);
            foreach (var route in new[] { "general-info?name=mine", "history?walletName=mine", "extpubkey?walletName=mine", "addresses?walletName=mine" })
            {
                answers.AppendLine(await http.GetStringAsync("api/Wallet/" + route, Patience));
            }

            async Task AskAsync(string route, string body)
            {
                using var answer = await http.PostAsync("api/" + route, new StringContent(body, Encoding.UTF8, "application/json"), Patience);
                answers.AppendLine(await answer.Content.ReadAsStringAsync(Patience));
            }
        }

        var seed = Bip39.ToSeed(Words, Passphrase);
        var root = Bip32.FromSeed(seed);
        var key = root.Derive("m/44'/400'/0'/0/0").PrivateKey;
        Assert.Equal(address, Base58(StratisAddress.OfPublicKey(root.Derive("m/44'/400'/0'/0/0").PublicKey))); // so these are the secrets in question
        byte[][] secrets =
        [
            .. new[] { Words, "sausage", Password, Passphrase }.Select(Encoding.UTF8.GetBytes),
            .. new[] { seed, root.PrivateKey, root.Derive("m/44'/400'/0'").PrivateKey, key }.SelectMany(Spellings),
        ];
        (string Name, byte[] Bytes)[] places =
        [
            .. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => (file, File.ReadAllBytes(file))),
            ("the log", Encoding.UTF8.GetBytes(string.Join('\n', log.Lines))),
            ("an answer", Encoding.UTF8.GetBytes(answers.ToString())),
        ];
        Assert.All(places, place => Assert.All(secrets, secret => Assert.True(
            place.Bytes.AsSpan().IndexOf(secret) < 0, $"{place.Name} holds {Encoding.UTF8.GetString(secret)}")));
        Assert.Contains(places, place => place.Name.EndsWith("mine.wallet.json", StringComparison.Ordinal));
    }

    private static IEnumerable<byte[]> Spellings(byte[] secret) =>
    [
        secret,
        Encoding.ASCII.GetBytes(Convert.ToHexString(secret)),
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret)),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(secret).TrimEnd('=')),
    ];

    /// <summary>Keeps what is logged.</summary>
    private sealed class Log : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
            // It holds nothing but lines.
        }
    }
}
