using System.Numerics;

namespace DefiPay.ContractTesting.Tests.Properties;

public sealed class StatefulPropertyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-seeds-").FullName;

    private string TestFile => Path.Combine(_folder, "BankTests.cs");

    private string SeedFile => Path.Combine(_folder, "BankTests.Sums.seeds");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void BrokenContract_AnySeed_ComesDownToTheShortestSequence(ulong seed)
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Check(Bank(), seed));

        Assert.Equal(
            [
                "deposit: block 12, alice: BrokenBank.Deposit(1)",
                "lock: block 13, alice: BrokenBank.Lock()",
                "withdraw: block 14, alice: BrokenBank.Withdraw(1)",
            ],
            failure.Sequence);
        Assert.Contains("Invariant \"the sum is the total\"", failure.Message);
        Assert.Contains($"Seed {failure.Seed}", failure.Message);
        Assert.Contains("3. withdraw: block 14, alice: BrokenBank.Withdraw(1)", failure.Message);
    }

    [Fact]
    public void FailedSeed_IsKeptBesideTheTest_AndPlayedFirst()
    {
        var first = Assert.Throws<PropertyFailedException>(() => Check(Bank(), 7));
        string[] kept =
        [
            $"{first.Seed} 60",
            "  deposit: 0 1  # block 12, alice: BrokenBank.Deposit(1)",
            "  lock: 0  # block 13, alice: BrokenBank.Lock()",
            "  withdraw: 0 1  # block 14, alice: BrokenBank.Withdraw(1)",
        ];
        Assert.Equal(kept, File.ReadAllLines(SeedFile));

        var again = Assert.Throws<PropertyFailedException>(() => Check(Bank(), 99));

        Assert.Equal(first.Seed, again.Seed);
        Assert.Equal(first.Sequence, again.Sequence);
        Assert.Equal(kept, File.ReadAllLines(SeedFile));
    }

    [Fact]
    public void KeptSequence_AfterTheStepsChanged_IsTheSameSequence()
    {
        // The seed would be of nothing that fails; the steps stand in another order, with another before them.
        File.WriteAllText(SeedFile, "1 1 # found long ago\n  deposit: 1 7\n  lock: 1   # bob\n\n# words\n  withdraw: 1 7\n");
        var property = Empty()
            .Step("look", (walk, _) => walk.Bank.Read(t => t.Total))
            .Step("withdraw", Withdraw)
            .Step("lock", (walk, draw) => walk.SetLock(draw.Account(), true))
            .Step("deposit", Deposit);

        var failure = Assert.Throws<PropertyFailedException>(() => property.Check(sequences: 0, file: TestFile, test: "Sums"));

        Assert.Equal((1ul, 3), (failure.Seed, failure.Sequence.Count));
        Assert.Contains("alice: BrokenBank.Deposit(1)", failure.Message); // Made as short as any other.
        Assert.Contains($"Seed 1, kept in {SeedFile}.", failure.Message);
    }

    [Fact]
    public void KeptSequence_OfAStepThatIsGone_IsToldSoByLine()
    {
        File.WriteAllText(SeedFile, "7 60\n  deposit: 0 1\n  freeze: 0\n");

        var error = Assert.Throws<ContractTestException>(() => Check(Bank(), 1));

        Assert.Contains($"{SeedFile}, line 3: `freeze: 0` names a step that the property does not have; it has deposit, lock, unlock, withdraw.", error.Message);
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("a # b")]
    [InlineData("a\nb")]
    [InlineData(" a")]
    [InlineData("look")]
    public void Step_WhoseNameCannotBeKept_IsRefused(string name) =>
        Assert.Contains("name: ", Assert.Throws<ArgumentException>(() => new StatefulProperty<int>(_ => 0).Step("look", (_, _) => { }).Step(name, (_, _) => { })).Message);

    [Fact]
    public void KeptSeed_OfAMendedContract_Passes()
    {
        File.WriteAllText(SeedFile, "# A comment stays.\n\n7 60 # Total was not lowered\n");

        var sequences = 0;
        Bank(() => sequences++, isMended: true).Check(sequences: 0, file: TestFile, test: "Sums");

        Assert.Equal(1, sequences);
    }

    [Theory]
    [InlineData("seven 60")]
    [InlineData("7")]
    [InlineData("7 0")]
    [InlineData("7 60 8")]
    [InlineData("  deposit: 0")]
    public void SeedFile_WithALineThatIsNone_IsRefusedByLine(string line) => Refused($"# first\n{line}\n");

    [Theory]
    [InlineData("  deposit 0")]
    [InlineData("  deposit: one")]
    [InlineData("  deposit: -1")]
    [InlineData("  deposit: 0: 1")]
    public void SeedFile_WithAStepThatIsNone_IsRefusedByLine(string line) => Refused($"7 60\n{line}\n");

    private void Refused(string text)
    {
        File.WriteAllText(SeedFile, text);

        Assert.Contains("line 2", Assert.Throws<ContractTestException>(() => Check(Bank(), 1)).Message);
    }

    [Fact]
    public void Seed_GivenTwice_DoesTheSame()
    {
        Assert.Equal(Record(5), Record(5));
        Assert.NotEqual(Record(5), Record(6));

        List<string> Record(ulong seed)
        {
            var drawn = new List<string>();
            new StatefulProperty<int>(_ => 0)
                .Step("draw", (_, draw) => drawn.Add($"{draw.Account()} {draw.Number(-5, 5)} {draw.Amount(0, ulong.MaxValue)} {draw.Chance(30)}"))
                .Check(sequences: 2, steps: 20, seed, TestFile, "Draw");
            return drawn;
        }
    }

    [Fact]
    public void Draw_StaysInItsBounds()
    {
        var numbers = new HashSet<int>();
        var chances = new List<bool>();
        new StatefulProperty<int>(_ => 0)
            .Step("draw", (_, draw) =>
            {
                numbers.Add(draw.Number(-2, 2));
                chances.Add(draw.Chance(25));
            })
            .Check(sequences: 10, steps: 40, 3, TestFile, "Draw");

        Assert.Equal([-2, -1, 0, 1, 2], numbers.Order());
        Assert.InRange(chances.Count(chance => chance), 60, 140);
    }

    [Fact]
    public void Start_ThatFails_IsASequenceOfNoSteps()
    {
        var property = new StatefulProperty<int>(_ => throw new InvalidOperationException("no start")).Step("nothing", (_, _) => { });

        var failure = Assert.Throws<PropertyFailedException>(() => property.Check(1, 10, 1, TestFile, "Sums"));

        Assert.Empty(failure.Sequence);
        Assert.Contains("no start", failure.Message);
    }

    [Fact]
    public void Failure_ThatDoesNotComeAgain_IsToldSo_AndItsSeedIsNotKept()
    {
        var taken = 0;
        var property = new StatefulProperty<int>(_ => 0).Step("count", (_, _) =>
        {
            if (++taken == 7) throw new InvalidOperationException("seven");
        });

        var failure = Assert.Throws<PropertyFailedException>(() => property.Check(1, 10, 4, TestFile, "Sums"));

        Assert.Equal(7, failure.Sequence.Count);
        Assert.Contains("fails after 7 steps. seven", failure.Message);
        Assert.Contains("Seed 4, not kept. The same steps with the same choices pass when they are run again", failure.Message);
        Assert.False(File.Exists(SeedFile));
    }

    [Fact]
    public void Failure_AmongManyAccountsAndStepsThatMatterNot_KeepsThoseThatDo()
    {
        // Two different accounts, and amounts that must sum to more than a bound: neither goes away on its own.
        var property = new StatefulProperty<Dictionary<TestAccount, int>>(_ => [])
            .Accounts([.. Enumerable.Range(0, 8).Select(i => TestAccount.Named($"account {i}"))])
            .Step("look", (sums, draw) => _ = sums.GetValueOrDefault(draw.Account()))
            .Step("add", (sums, draw) =>
            {
                var account = draw.Account();
                sums[account] = sums.GetValueOrDefault(account) + draw.Number(1, 100);
            })
            .Step("take", (sums, draw) =>
            {
                var account = draw.Account();
                sums[account] = Math.Max(0, sums.GetValueOrDefault(account) - draw.Number(1, 100));
            })
            .Invariant("no two have more than 20 each", sums => sums.Values.Count(sum => sum > 20) < 2);

        for (ulong seed = 1; seed <= 10; seed++)
        {
            var failure = Assert.Throws<PropertyFailedException>(() => property.Check(20, 60, seed, TestFile, $"Sums{seed}"));
            Assert.Equal(["add", "add"], failure.Sequence);
        }
    }

    private void Check(StatefulProperty<BankWalk> property, ulong seed) => property.Check(sequences: 30, steps: 60, seed, TestFile, "Sums");

    // The mended bank is one in which nobody locks.
    private static StatefulProperty<BankWalk> Bank(Action? onStart = null, bool isMended = false) => Empty(onStart)
        .Step("deposit", Deposit, weight: 3)
        .Step("lock", (walk, draw) => walk.SetLock(draw.Account(), !isMended))
        .Step("unlock", (walk, draw) => walk.SetLock(draw.Account(), false))
        .Step("withdraw", Withdraw, weight: 3);

    private static StatefulProperty<BankWalk> Empty(Action? onStart = null) => new StatefulProperty<BankWalk>(chain =>
        {
            onStart?.Invoke();
            return new BankWalk(chain.Deploy<BrokenBank>());
        })
        .Invariant("the sum is the total", walk => walk.Bank.Read(t => t.Total).ToBigInteger() == walk.Sum);

    private static void Deposit(BankWalk walk, Draw draw) => walk.Deposit(draw.Account(), (ulong)draw.Number(0, 50));

    private static void Withdraw(BankWalk walk, Draw draw) => walk.Withdraw(draw.Account(), (ulong)draw.Number(0, 50));

    private sealed class BankWalk(DeployedContract<BrokenBank> bank)
    {
        private readonly Dictionary<TestAccount, BigInteger> _balances = [];

        public DeployedContract<BrokenBank> Bank => bank;

        public BigInteger Sum => _balances.Values.Aggregate(BigInteger.Zero, BigInteger.Add);

        public void Deposit(TestAccount account, ulong amount)
        {
            bank.As(account).Call(t => t.Deposit(amount));
            _balances[account] = _balances.GetValueOrDefault(account) + amount;
        }

        public void SetLock(TestAccount account, bool isLocked)
        {
            if (isLocked) bank.As(account).Call(t => t.Lock());
            else bank.As(account).Call(t => t.Unlock());
        }

        public void Withdraw(TestAccount account, ulong amount)
        {
            BigInteger balance = _balances.GetValueOrDefault(account);
            bool expected = amount > 0 && amount <= balance;
            bool withdrawn = bank.As(account).Call(t => t.Withdraw(amount)).Value;
            if (withdrawn != expected) throw new InvalidOperationException($"Withdrawn: {withdrawn}.");
            if (expected) _balances[account] = balance - amount;
        }
    }
}
