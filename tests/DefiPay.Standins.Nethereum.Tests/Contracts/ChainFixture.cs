using System.Collections.Concurrent;
using System.Numerics;
using DefiPay.Chains.Evm.Hardhat;
using Nethereum.JsonRpc.Client;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;
using Newtonsoft.Json.Linq;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

/// <summary>A Hardhat node for the tests of contracts, with accounts that have ether.</summary>
public sealed class ChainFixture : IAsyncLifetime
{
    /// <summary>The first accounts of Hardhat's published test mnemonic.</summary>
    private static readonly string[] Keys =
    [
        "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
        "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
        "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
        "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
        "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-nethereum-").FullName;
    private EvmDevnet _devnet = null!;
    private int _accountsTaken;

    public static BigInteger ChainId => 31337;

    public Uri Url => _devnet.Url;

    public async Task InitializeAsync() =>
        _devnet = await EvmDevnet.StartAsync(new EvmDevnetOptions { Folder = _folder, Port = 0, ConfirmingBlocks = 0 }, TimeProvider.System);

    public async Task DisposeAsync()
    {
        await _devnet.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>An account that no other test uses, so that numbers of transactions are its own.</summary>
    public Account TakeAccount(BigInteger? chainId = null) => new(Keys[Interlocked.Increment(ref _accountsTaken) - 1], chainId);

    /// <summary>A node for an account, with the methods that it is asked.</summary>
    public (Web3 Web3, ConcurrentQueue<JObject> Requests) Connect(Account account)
    {
        var recorder = new Recorder();
        return (new Web3(account, new RpcClient(Url, new HttpClient(recorder))), recorder.Requests);
    }

    private sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler())
    {
        public ConcurrentQueue<JObject> Requests { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Enqueue(JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
