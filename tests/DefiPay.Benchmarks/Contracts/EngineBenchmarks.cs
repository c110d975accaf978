using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Validation;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>The engine's hot paths one by one, for BenchmarkDotNet: what a change of one of them is held against. `bench contract` measures them together.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    /// <summary>Of a trie node with all sixteen children, the most frequent thing that is hashed.</summary>
    private const int FullNodeSize = 532;

    private readonly byte[] _node = new byte[FullNodeSize];
    private readonly byte[] _hash = new byte[Keccak256.Size];
    private readonly byte[] _digest = SHA256.HashData("message"u8);
    private readonly byte[] _publicKey;
    private readonly byte[] _signature;
    private readonly ContractLoader _loader = new();
    private TokenChain _chain = null!;
    private ContractTransaction[] _block = null!;
    private ContractState _state = null!;
    private StratisAddress _contract;
    private ulong _number;

    public EngineBenchmarks()
    {
        var key = SHA256.HashData("bench"u8);
        _publicKey = Secp256k1.GetPublicKey(key);
        _signature = Secp256k1.Sign(_digest, key);
    }

    [GlobalSetup(Targets = [nameof(TransferWithoutRoot), nameof(TransferWithRoot)])]
    public void DeployToken() => _chain = new TokenChain();

    [IterationSetup(Targets = [nameof(TransferWithoutRoot), nameof(TransferWithRoot)])]
    public void MakeBlock() => _block = _chain.NextBlock();

    [Benchmark(OperationsPerInvoke = TokenChain.BlockSize)]
    public void TransferWithoutRoot() => Execute(transfer => _chain.Executor.ExecuteWithoutRoot(transfer, _chain.State));

    [Benchmark(OperationsPerInvoke = TokenChain.BlockSize)]
    public void TransferWithRoot() => Execute(transfer => _chain.Executor.Execute(transfer, _chain.State));

    [Benchmark]
    public bool Validate() => ContractValidator.Default.Validate(TokenChain.Code).IsAccepted;

    [Benchmark]
    public LoadedContract LoadForTheFirstTime() => new ContractLoader(1).Load(TokenChain.Code);

    [Benchmark]
    public LoadedContract LoadAgain() => _loader.Load(TokenChain.Code);

    [Benchmark]
    public void KeccakOfAFullNode() => Keccak256.Hash(_node, _hash);

    [GlobalSetup(Target = nameof(TrieUpdate))]
    public void FillTrie()
    {
        _contract = new StratisAddress(SHA256.HashData("contract"u8).AsSpan(0, StratisAddress.Size));
        _state = new ContractState(new InMemoryStateStore());
        _state.CreateAccount(_contract);
        for (ulong i = 0; i < TokenChain.HolderCount; i++)
        {
            _state.SetStorage(_contract, Key(i), BitConverter.GetBytes(i));
        }

        _state.Commit();
    }

    /// <summary>One of ten thousand values changes, and the root with it.</summary>
    [Benchmark]
    public Hash256 TrieUpdate()
    {
        _number++;
        _state.SetStorage(_contract, Key(_number % TokenChain.HolderCount), BitConverter.GetBytes(_number));
        return _state.Commit();
    }

    [Benchmark]
    public bool SignatureCheck() => Secp256k1.Verify(_digest, _signature, _publicKey);

    private static byte[] Key(ulong number) => SHA256.HashData(BitConverter.GetBytes(number))[..20];

    private void Execute(Func<ContractTransaction, CallOutcome> execute) => ContractThread.Run(() =>
    {
        foreach (var transfer in _block)
        {
            TokenChain.Require(execute(transfer));
        }

        return true;
    });
}
