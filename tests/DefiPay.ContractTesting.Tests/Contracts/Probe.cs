#nullable disable
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

/// <summary>Does one thing of each kind, so that the kit can be seen doing it.</summary>
public class Probe : SmartContract
{
    public Probe(ISmartContractState state, uint start, Address friend) : base(state)
    {
        Assert(start != 13, "start: not 13");
        Count = start;
        Friend = friend;
    }

    public uint Count
    {
        get => State.GetUInt32(nameof(Count));
        private set => State.SetUInt32(nameof(Count), value);
    }

    public Address Friend
    {
        get => State.GetAddress(nameof(Friend));
        private set => State.SetAddress(nameof(Friend), value);
    }

    public ulong Height => Block.Number;

    public Address Sender() => Message.Sender;

    public uint Add(uint amount)
    {
        Count += amount;
        return Count;
    }

    public void Keep() => Log(new KeptLog { From = Message.Sender, Amount = Message.Value });

    public bool Pay(Address to, ulong amount) => Transfer(to, amount).Success;

    public string Echo(bool b, byte y, char c, string s, uint u, int i, ulong ul, long l, Address a, byte[] bytes, UInt128 small, UInt256 large) =>
        b + "|" + y + "|" + c + "|" + s + "|" + u + "|" + i + "|" + ul + "|" + l + "|" + a + "|" + bytes.Length + "|" + small + "|" + large;

    public Pair Twice(uint number, string text) => new Pair { Number = number * 2, Text = text + text, Inner = new Point { X = 1, Y = 2 } };

    public Point[] Points() => new[] { new Point { X = 1, Y = 2 }, new Point { X = 3, Y = 4 } };

    public void LogAll() => Log(new AllLog { Who = Message.Sender, Amount = 7, Small = 8, Numbers = new[] { 1u, 2u }, Bytes = new byte[] { 9 }, Inner = new Point { X = 5, Y = 6 } });

    public void Fail(string why)
    {
        Check(why.Length == 0, why);
    }

    public uint Spin(uint rounds)
    {
        uint sum = 0;
        while (rounds != 0)
        {
            sum += rounds;
            rounds--;
        }

        return sum;
    }

    private void Check(bool holds, string why)
    {
        Assert(holds, why);
    }

    public struct KeptLog
    {
        [Index] public Address From;
        public ulong Amount;
    }

    public struct AllLog
    {
        public Address Who;
        public UInt256 Amount;
        public UInt128 Small;
        public uint[] Numbers;
        public byte[] Bytes;
        public Point Inner;
    }

    public struct Pair
    {
        public uint Number;
        public string Text;
        public Point Inner;
    }

    public struct Point
    {
        public uint X;
        public uint Y;
    }
}
