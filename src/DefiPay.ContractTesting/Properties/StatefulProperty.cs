using System.Runtime.CompilerServices;
using DefiPay.ContractTesting.Properties;

namespace DefiPay.ContractTesting;

/// <summary>
/// A property of contracts over all sequences of calls: random steps by random accounts, the same to the contracts and to a model, invariants after
/// each. A failing sequence is made shorter until no step can be left out, printed as calls, and its seed is kept in a file beside the test.
/// </summary>
/// <typeparam name="TModel">The contracts under test together with what they are expected to hold. Made anew for every sequence.</typeparam>
public sealed class StatefulProperty<TModel>
{
    private const string NotAgain = "The same steps with the same choices pass when they are run again: a step, an invariant or the start depends on something else, "
        + "such as a clock, a random number of its own, or a static field.";

    private readonly Func<ContractTestChain, TModel> _start;
    private readonly List<PropertyStep<TModel>> _steps = [];
    private readonly List<(string Name, Action<TModel> Check)> _invariants = [];
    private IReadOnlyList<TestAccount> _accounts = [TestAccount.Named("alice"), TestAccount.Named("bob"), TestAccount.Named("carol")];
    private ContractTestOptions _options = new();

    /// <summary>A property without steps.</summary>
    /// <param name="start">Deploys on an empty chain and makes the model.</param>
    public StatefulProperty(Func<ContractTestChain, TModel> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        _start = start;
    }

    /// <summary>Who acts. Default: alice, bob and carol.</summary>
    public StatefulProperty<TModel> Accounts(params IReadOnlyList<TestAccount> accounts)
    {
        _accounts = accounts is { Count: > 0 } ? accounts : throw new ArgumentException("At least one account must act.", nameof(accounts));
        return this;
    }

    /// <summary>How the chain of each sequence begins.</summary>
    public StatefulProperty<TModel> On(ContractTestOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        return this;
    }

    /// <summary>Something that can happen.</summary>
    /// <param name="name">Shown in failing sequences, and written to the file that keeps them: without line breaks, <c>:</c> and <c>#</c>.</param>
    /// <param name="act">Chooses, calls, and throws when the contract does other than the model.</param>
    /// <param name="weight">How often, compared with the other steps.</param>
    public StatefulProperty<TModel> Step(string name, Action<TModel, Draw> act, int weight = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        if (!SeedFile.CanName(name)) throw new ArgumentException($"name: `{name}` is written to the file that keeps failures; it takes no line breaks, no `:` and `#`, and no spaces at its ends.", nameof(name));
        if (_steps.Any(step => step.Name == name)) throw new ArgumentException($"name: there is a step `{name}` already, and failures are kept by name.", nameof(name));
        _steps.Add(new PropertyStep<TModel>(name, act, weight));
        return this;
    }

    /// <summary>What holds at the start and after every step.</summary>
    /// <param name="name">Shown when it does not.</param>
    /// <param name="check">Throws when it does not; any assertion library will do.</param>
    public StatefulProperty<TModel> Invariant(string name, Action<TModel> check)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(check);
        _invariants.Add((name, check));
        return this;
    }

    /// <summary>What holds at the start and after every step.</summary>
    public StatefulProperty<TModel> Invariant(string name, Func<TModel, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return Invariant(name, model =>
        {
            if (!holds(model)) throw new ContractTestException("It does not hold.");
        });
    }

    /// <summary>Tries sequences: first those that failed in earlier runs and were kept beside the test, then new ones.</summary>
    /// <param name="sequences">New ones; 0 to play the kept ones only.</param>
    /// <param name="steps">Steps of each.</param>
    /// <param name="seed">Of the first new one, for a test that does the same every time; null for a new one each run.</param>
    /// <param name="file">Leave it out: the test's file.</param>
    /// <param name="test">Leave it out: the test's name.</param>
    /// <exception cref="PropertyFailedException">A sequence failed; the message has the shortest form of it and the seed.</exception>
    public void Check(int sequences = 50, int steps = 50, ulong? seed = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequences);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        if (_steps.Count == 0) throw new InvalidOperationException("A property needs at least one step.");
        var runner = new PropertyRunner<TModel>(_start, _accounts, _options, _steps, _invariants);
        var kept = new SeedFile(file, test, [.. _steps.Select(step => step.Name)]);
        foreach (var known in kept.Read())
        {
            var failure = known.Sequence.Count > 0 ? runner.Run(known.Sequence) : runner.Run(known.Seed, known.Steps);
            ThrowIf(failure, runner, kept, known.Seed, known.Steps);
        }

        ulong first = seed ?? (ulong)Random.Shared.NextInt64();
        for (int i = 0; i < sequences; i++)
        {
            ulong next = unchecked(first + (ulong)i);
            ThrowIf(runner.Run(next, steps), runner, kept, next, steps);
        }
    }

    private static void ThrowIf(FailingSequence? failure, PropertyRunner<TModel> runner, SeedFile kept, ulong seed, int steps)
    {
        if (failure is null) return;
        // What does not fail twice cannot be made shorter, and its seed would be kept in vain.
        if (runner.Run(failure.Steps) is null)
        {
            throw new PropertyFailedException(seed, failure.Calls, failure.Describe(seed, $"not kept. {NotAgain}"), failure.Error);
        }

        var shortest = new SequenceShrinker<TModel>(runner).Shrink(failure);
        throw new PropertyFailedException(seed, shortest.Calls, shortest.Describe(seed, kept.Keep(seed, steps, shortest)), shortest.Error);
    }
}
