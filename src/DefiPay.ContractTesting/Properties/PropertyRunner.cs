namespace DefiPay.ContractTesting.Properties;

/// <summary>Runs sequences of steps, each on a chain and model of its own.</summary>
internal sealed class PropertyRunner<TModel>(
    Func<ContractTestChain, TModel> start,
    IReadOnlyList<TestAccount> accounts,
    ContractTestOptions options,
    IReadOnlyList<PropertyStep<TModel>> steps,
    IReadOnlyList<(string Name, Action<TModel> Check)> invariants)
{
    private readonly int _weights = steps.Sum(step => step.Weight);

    /// <summary>A random sequence; null when it holds.</summary>
    public FailingSequence? Run(ulong seed, int count)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        return Run(Enumerable.Range(0, count).Select(_ => (Pick(random), new Draw(accounts, random))));
    }

    /// <summary>The same steps with the same choices; null when it holds.</summary>
    public FailingSequence? Run(IEnumerable<TakenStep> taken) => Run(taken.Select(step => (step.Step, new Draw(accounts, step.Choices))));

    private FailingSequence? Run(IEnumerable<(int Step, Draw Draw)> sequence)
    {
        using var chain = ContractTestChain.Start(options);
        var taken = new List<TakenStep>();
        var calls = new List<string>();
        try
        {
            var model = start(chain);
            CheckInvariants(model);
            foreach (var (index, draw) in sequence)
            {
                Take(model, chain, index, draw, taken, calls);
                CheckInvariants(model);
            }

            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new FailingSequence(taken, calls, failure);
        }
    }

    private void Take(TModel model, ContractTestChain chain, int index, Draw draw, List<TakenStep> taken, List<string> calls)
    {
        var transactions = new List<string>();
        chain.Observer = transactions.Add;
        try
        {
            steps[index].Act(model, draw);
        }
        finally
        {
            chain.Observer = null;
            taken.Add(new TakenStep(index, [.. draw.Made]));
            calls.Add(transactions.Count == 0 ? steps[index].Name : $"{steps[index].Name}: {string.Join("; ", transactions)}");
        }
    }

    private void CheckInvariants(TModel model)
    {
        foreach (var (name, check) in invariants)
        {
            try
            {
                check(model);
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                throw new ContractTestException($"Invariant \"{name}\": {broken.Message}", broken);
            }
        }
    }

    private int Pick(Random random)
    {
        int ticket = random.Next(_weights);
        for (int i = 0; ; i++)
        {
            ticket -= steps[i].Weight;
            if (ticket < 0) return i;
        }
    }
}
