using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Validation;

public sealed class MalformedCodeTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        public struct Couple<T> { public T One; public T Two; public T Pick(bool first) { return first ? One : Two; } }
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            public struct L { [Index] public Address A; public ulong B; }
            public int[] Four() { return new int[] { 1, 2, 3, 4, 5 }; }
            public string Text(int n) { string t = ""; foreach (var c in $"{n}:{Message.Sender}") t += c; Log(new L { B = 4 }); return t; }
            public int Pick(uint n) { switch (n) { case 0: return 3; case 1: return 5; case 2: return 9; default: return new Couple<int>().Pick(true); } }
        }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(10 << 20)]
    public void Validate_Junk_IsNoModule(int size)
    {
        var junk = new byte[size];
        new Random(4).NextBytes(junk);
        Assert.False(ContractValidator.Default.Validate(junk).IsModule);
        Assert.False(ContractValidator.Default.Validate(new byte[size]).IsModule);
        Assert.Throws<ContractLoadException>(() => new ContractLoader().Load(junk));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validate_DamagedModule_GivesAVerdict(int seed)
    {
        var random = new Random(seed);
        var sound = ContractCompiler.Compile(Source).Bytecode.ToArray();
        Assert.True(ContractValidator.Default.Validate(sound).IsAccepted);
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])sound.Clone();
            for (var i = random.Next(1, 4); i > 0; i--) damaged[random.Next(damaged.Length)] = Hostile(random);
            var cut = random.Next(8) == 0 ? damaged.AsSpan(0, random.Next(damaged.Length)) : damaged;

            // What matters is that it returns; and that whatever is accepted can then be loaded or is refused in words.
            if (!ContractValidator.Default.Validate(cut).IsAccepted) continue;
            try
            {
                new ContractLoader().Load(cut);
            }
            catch (ContractLoadException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        }
    }

    private static byte Hostile(Random random) => random.Next(3) switch
    {
        0 => 0xff,
        1 => 0,
        _ => (byte)random.Next(256),
    };
}
