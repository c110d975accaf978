namespace DefiPay.EndToEnd.Tests;

/// <summary>A small contract that a person may have written.</summary>
internal static class CounterSource
{
    public const string Text = """
        using Stratis.SmartContracts;

        public class Counter : SmartContract
        {
            public Counter(ISmartContractState state, uint first) : base(state)
            {
                Value = first;
            }

            public uint Value
            {
                get => State.GetUInt32(nameof(Value));
                private set => State.SetUInt32(nameof(Value), value);
            }

            public uint Add(uint more)
            {
                Assert(more > 0, "more: must be more than 0");
                Value = Value + more;
                Log(new CountedLog { Value = Value });
                return Value;
            }

            public struct CountedLog
            {
                public uint Value;
            }
        }
        """;
}
