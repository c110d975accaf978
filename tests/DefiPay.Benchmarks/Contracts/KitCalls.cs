using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using DefiPay.ContractTesting;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>How many typed calls a second a test makes: transfers through expression trees, each a block with receipt and state root; and reads.</summary>
internal static class KitCalls
{
    private const int WarmUp = 500;
    private const int PropertySteps = 50;

    public static void Run(int calls)
    {
        var alice = TestAccount.Named("alice");
        var bob = TestAccount.Named("bob");
        var first = Stopwatch.StartNew();
        using var chain = ContractTestChain.Start(new ContractTestOptions { BalanceSatoshi = ulong.MaxValue / 4 });
        var token = chain.Deploy<StandardToken>("Test Dollar", "tUSD", 6);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first deployment, compiled with symbols   {first.Elapsed.TotalMilliseconds,10:N0} ms"));
        token.Call(t => t.Mint(alice, 1_000_000_000));

        Measure("transfers, typed, a block each", calls, () => token.As(alice).Call(t => t.TransferTo(bob, 1)));
        Measure("transfers with their log as a struct", calls, () => token.As(alice).Call(t => t.TransferTo(bob, 1)).Log<StandardToken.TransferLog>());
        Measure("failures that are expected", calls, () => token.As(bob).TryCall(t => t.Mint(bob, 1)).ShouldFail("only the minter"));
        Measure("reads", calls, () => token.Read(t => t.GetBalance(bob)));
        Measure("deployments", Math.Min(calls, 1_000), () => chain.Deploy<StandardToken>("Test Dollar", "tUSD", 6));
        MeasureProperty(calls / PropertySteps);
    }

    // A chain, a deployment and three mints for each sequence; a transfer and three reads for each step.
    private static void MeasureProperty(int sequences)
    {
        const int Minted = 1_000;
        TestAccount[] people = [TestAccount.Named("alice"), TestAccount.Named("bob"), TestAccount.Named("carol")];
        var property = new StatefulProperty<DeployedContract<StandardToken>>(chain =>
            {
                var token = chain.Deploy<StandardToken>("Test Dollar", "tUSD", 6);
                foreach (var person in people) token.Call(t => t.Mint(person, Minted));
                return token;
            })
            .Accounts(people)
            .Step("transfer", (token, draw) =>
            {
                TestAccount from = draw.Account(), to = draw.Account();
                var amount = draw.Amount(1, Minted);
                token.As(from).Call(t => t.TransferTo(to, amount));
            })
            .Invariant("nothing is made", token => people.Aggregate(BigInteger.Zero, (sum, person) => sum + token.Read(t => t.GetBalance(person)).ToBigInteger()) == 3 * Minted);
        property.Check(10, PropertySteps, seed: 1);
        var watch = Stopwatch.StartNew();
        property.Check(sequences, PropertySteps, seed: 2);
        double seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{$"sequences of {PropertySteps} steps of a property",-40} {sequences / seconds,10:N0} a second, {sequences * PropertySteps / seconds,8:N0} steps, each with an invariant of three reads"));
    }

    private static void Measure(string what, int count, Action act)
    {
        for (int i = 0; i < WarmUp; i++) act();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < count; i++) act();
        watch.Stop();
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {count / watch.Elapsed.TotalSeconds,10:N0} a second, {allocated,8:N0} B each on the test's thread"));
    }
}
