using DefiPay.ContractEngine.Compilation;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>Contracts that the tests deploy.</summary>
public static class TestContracts
{
    /// <summary>The source of <see cref="Counter"/>.</summary>
    public const string CounterSource = """
        using Stratis.SmartContracts;

        public class Counter : SmartContract
        {
            public Counter(ISmartContractState state, ulong start) : base(state)
            {
                State.SetUInt64("Count", start);
                State.SetAddress("Owner", Message.Sender);
            }

            public ulong Count => State.GetUInt64("Count");

            public ulong Add(ulong amount)
            {
                Assert(amount > 0, "Add something.");
                var count = Count + amount;
                State.SetUInt64("Count", count);
                Log(new Added { By = Message.Sender, Amount = amount, Total = count, Raw = new byte[] { 1, 255 } });
                return count;
            }

            public void Deposit() { }

            public void PayOut(Address to, ulong amount)
            {
                Assert(Transfer(to, amount).Success, "The transfer failed.");
            }

            public void Burn(ulong rounds)
            {
                for (ulong i = 0; i != rounds; i++) { }
            }

            public struct Added
            {
                [Index] public Address By;
                public ulong Amount;
                public UInt256 Total;
                public byte[] Raw;
            }
        }
        """;

    private static readonly Lazy<byte[]> CounterCode = new(() => ContractCompiler.Compile(CounterSource).Bytecode.ToArray());

    /// <summary>Counts, keeps coins, pays them out, wastes gas.</summary>
    public static byte[] Counter => CounterCode.Value;
}
