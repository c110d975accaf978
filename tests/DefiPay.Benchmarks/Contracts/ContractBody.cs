using System.Reflection;
using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using Stratis.SmartContracts;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>The rewritten contract's own instructions, run with a dictionary for storage and a log that forgets: what no engine around it can undercut.</summary>
internal static class ContractBody
{
    public static Rate Measure(TokenChain chain)
    {
        var type = new ContractLoader().Load(TokenChain.Code).FindType("StandardToken")!;
        var transfer = type.GetMethod("TransferTo")!;
        var state = new PlainState();
        foreach (var holder in chain.Holders)
        {
            state.SetBytes(holder.Address.ToBytes(), ((UInt256)(1ul << 60)).ToBytes());
        }

        var addresses = chain.Holders.Select(holder => holder.Address.ToContractAddress()).ToArray();
        var random = new Random(7);
        return Rate.Measure(31, TokenChain.BlockSize, _ => ContractThread.Run(() =>
        {
            for (var i = 0; i < TokenChain.BlockSize; i++)
            {
                state.Sender = addresses[random.Next(addresses.Length)];
                var token = RuntimeHelpers.GetUninitializedObject(type);
                StateField.SetValue(token, state);
                using var scope = MeterScope.Enter(new ExecutionMeter(TokenChain.GasLimit, new ExecutionFuse()));
                transfer.CreateDelegate<Func<Address, UInt256, bool>>(token)(addresses[random.Next(addresses.Length)], 1000);
            }

            return true;
        }));
    }

    private static FieldInfo StateField { get; } = typeof(SmartContract).GetField("contractState", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>As much of the platform as a transfer touches.</summary>
    private sealed class PlainState : ISmartContractState, IMessage, IContractLogger
    {
        private readonly PlainStorage _storage = new();

        public IBlock Block => throw new NotSupportedException();

        public IMessage Message => this;

        public IPersistentState PersistentState => _storage;

        public IContractLogger ContractLogger => this;

        public IInternalTransactionExecutor InternalTransactionExecutor => throw new NotSupportedException();

        public IInternalHashHelper InternalHashHelper => throw new NotSupportedException();

        public ISerializer Serializer => throw new NotSupportedException();

        public Func<ulong> GetBalance => throw new NotSupportedException();

        public Address ContractAddress => default;

        public Address Sender { get; set; }

        public ulong Value => 0;

        public void SetBytes(byte[] key, byte[] value) => _storage.SetBytes(key, value);

        public void Log<T>(ISmartContractState smartContractState, T toLog)
            where T : struct
        {
        }
    }
}
