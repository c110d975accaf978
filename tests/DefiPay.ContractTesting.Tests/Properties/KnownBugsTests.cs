namespace DefiPay.ContractTesting.Tests.Properties;

/// <summary>Bugs that lending contracts had elsewhere, put into small contracts: what the runner must find and bring down to the least.</summary>
public sealed class KnownBugsTests : IDisposable
{
    private static readonly TestAccount[] s_people = [TestAccount.Named("alice"), TestAccount.Named("bob"), TestAccount.Named("carol")];

    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-bugs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Lending_ThatLooksTooEarly_ComesDownToFourCallsOfTheLeastAmounts(ulong seed)
    {
        var property = new StatefulProperty<DeployedContract<BrokenLending>>(chain => chain.Deploy<BrokenLending>())
            .Step("supply", (lending, draw) => lending.As(draw.Account()).Call(t => t.Supply(Amount(draw))))
            .Step("deposit", (lending, draw) => lending.As(draw.Account()).Call(t => t.Deposit(Amount(draw))))
            .Step("borrow", (lending, draw) => lending.As(draw.Account()).TryCall(t => t.Borrow(Amount(draw))))
            .Step("repay", (lending, draw) => lending.As(draw.Account()).TryCall(t => t.Repay(Amount(draw))))
            .Step("withdraw", (lending, draw) => lending.As(draw.Account()).TryCall(t => t.Withdraw(Amount(draw))))
            .Invariant("every loan is covered", lending => s_people.All(person => lending.Read(t => t.DebtOf(person)) * 2 <= lending.Read(t => t.CollateralOf(person))));

        var failure = Assert.Throws<PropertyFailedException>(() => property.Check(sequences: 40, steps: 60, seed, Path.Combine(_folder, "Bugs.cs")));

        Assert.Equal(
            [
                "supply: block 12, alice: BrokenLending.Supply(1)",
                "deposit: block 13, alice: BrokenLending.Deposit(2)",
                "borrow: block 14, alice: BrokenLending.Borrow(1)",
                "withdraw: block 15, alice: BrokenLending.Withdraw(1)",
            ],
            failure.Sequence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Safe_ThatPaysBeforeItWrites_ComesDownToThreeCalls(ulong seed)
    {
        var property = new StatefulProperty<Heist>(chain => new Heist(chain))
            .Step("put", (heist, draw) => heist.Safe.As(draw.Account()).WithValue(Amount(draw)).Call(t => t.Put()))
            .Step("take", (heist, draw) => heist.Safe.As(draw.Account()).TryCall(t => t.Take()))
            .Step("thief puts", (heist, draw) => heist.Thief.As(draw.Account()).WithValue(Amount(draw)).Call(t => t.Put()))
            .Step("thief takes", (heist, draw) => heist.Thief.As(draw.Account()).TryCall(t => t.Take()))
            .Invariant("the safe holds what it owes", heist => heist.Safe.Balance >= heist.Owed);

        var failure = Assert.Throws<PropertyFailedException>(() => property.Check(sequences: 40, steps: 60, seed, Path.Combine(_folder, "Bugs.cs")));

        Assert.Equal(
            [
                "put: block 13, alice: BrokenSafe.Put() with 1 satoshi",
                "thief puts: block 14, alice: Thief.Put() with 1 satoshi",
                "thief takes: block 15, alice: Thief.Take()",
            ],
            failure.Sequence);
    }

    private static ulong Amount(Draw draw) => (ulong)draw.Number(1, 100);

    private sealed class Heist
    {
        public Heist(ContractTestChain chain)
        {
            Safe = chain.Deploy<BrokenSafe>();
            Thief = chain.Deploy<Thief>(Safe);
        }

        public DeployedContract<BrokenSafe> Safe { get; }

        public DeployedContract<Thief> Thief { get; }

        public ulong Owed => s_people.Select(person => person.Address).Append(Thief.Address).Aggregate(0ul, (sum, owner) => sum + Safe.Read(t => t.OwedTo(owner)));
    }
}
