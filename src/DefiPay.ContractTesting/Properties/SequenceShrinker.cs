namespace DefiPay.ContractTesting.Properties;

/// <summary>
/// Makes a failing sequence shorter: leaves out ever smaller runs of steps, then pairs, makes choices smaller (all at once, one by one, and those
/// that are equal together), and puts steps into the order of their declaration, until nothing of that leaves it failing. What fails may change on the way; every kept sequence
/// fails.
/// </summary>
internal sealed class SequenceShrinker<TModel>(PropertyRunner<TModel> runner)
{
    private const int RunsMax = 5_000;
    private const int PairsLengthMax = 40;

    private int _runs;

    public FailingSequence Shrink(FailingSequence failure)
    {
        var best = failure;
        bool isSmaller;
        do
        {
            isSmaller = LeaveOutRuns(ref best) | LowerAllChoices(ref best) | LeaveOutPairs(ref best) | LowerChoices(ref best) | LowerEqualChoices(ref best) | Sort(ref best);
        }
        while (isSmaller && _runs < RunsMax);
        return best;
    }

    private bool LeaveOutRuns(ref FailingSequence best)
    {
        bool any = false;
        for (int size = Math.Max(1, best.Steps.Count / 2); size > 0; size /= 2)
        {
            // From the end: what comes after the cause is noise, and what is left out there moves nothing before it.
            for (int at = best.Steps.Count - size; at >= 0; at = Math.Min(at - 1, best.Steps.Count - size))
            {
                any |= Take(ref best, [.. best.Steps.Take(at), .. best.Steps.Skip(at + size)]);
            }
        }

        return any;
    }

    // Two steps that undo each other can only go together.
    private bool LeaveOutPairs(ref FailingSequence best)
    {
        if (best.Steps.Count > PairsLengthMax) return false;
        for (int first = 0; first < best.Steps.Count; first++)
        {
            for (int second = first + 1; second < best.Steps.Count; second++)
            {
                if (Take(ref best, [.. best.Steps.Where((_, index) => index != first && index != second)])) return true;
            }
        }

        return false;
    }

    // Choices that belong together (what is paid in and what is taken out) can only shrink together.
    private bool LowerAllChoices(ref FailingSequence best)
    {
        for (ulong most = 0; most <= 1 << 20; most = (most * 2) + 1)
        {
            if (Take(ref best, [.. best.Steps.Select(taken => taken with { Choices = [.. taken.Choices.Select(choice => Math.Min(choice, most))] })])) return true;
        }

        return false;
    }

    // What several steps chose alike, such as the account that acts in all of them, can only change in all of them.
    private bool LowerEqualChoices(ref FailingSequence best)
    {
        bool any = false;
        foreach (var (value, place) in EqualChoices(best.Steps))
        {
            foreach (ulong lower in new ulong[] { 0, value / 2, value - 1 }.Distinct())
            {
                if (!Take(ref best, With(best.Steps, value, place, lower))) continue;
                any = true;
                break;
            }
        }

        return any;
    }

    // Wherever in its step a value stands, and at one place of the steps alone.
    private static (ulong Value, int? Place)[] EqualChoices(IReadOnlyList<TakenStep> steps)
    {
        var all = steps.SelectMany(taken => taken.Choices.Select((value, place) => (Value: value, Place: (int?)place))).Where(choice => choice.Value > 0).ToArray();
        return [.. all.Select(choice => (choice.Value, Place: (int?)null)).Concat(all).GroupBy(choice => choice).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    private bool Sort(ref FailingSequence best)
    {
        bool any = false;
        for (int at = 1; at < best.Steps.Count; at++)
        {
            if (best.Steps[at - 1].Step <= best.Steps[at].Step) continue;
            any |= Take(ref best, [.. best.Steps.Take(at - 1), best.Steps[at], best.Steps[at - 1], .. best.Steps.Skip(at + 1)]);
        }

        return any;
    }

    private bool LowerChoices(ref FailingSequence best)
    {
        bool any = false;
        for (int step = 0; step < best.Steps.Count; step++)
        {
            for (int choice = 0; step < best.Steps.Count && choice < best.Steps[step].Choices.Count; choice++)
            {
                any |= Lower(ref best, step, choice);
            }
        }

        return any;
    }

    // Zero at once, else closer and closer to the smallest that still fails.
    private bool Lower(ref FailingSequence best, int step, int choice)
    {
        ulong most = best.Steps[step].Choices[choice];
        ulong least = 0;
        bool any = false;
        while (least < most)
        {
            ulong value = least == 0 && !any ? 0 : least + ((most - least) / 2);
            if (Take(ref best, With(best.Steps, step, choice, value)))
            {
                any = true;
                if (step >= best.Steps.Count || choice >= best.Steps[step].Choices.Count) return true;
                most = value;
            }
            else
            {
                least = value + 1;
            }
        }

        return any;
    }

    private static TakenStep[] With(IReadOnlyList<TakenStep> steps, int step, int choice, ulong value) =>
    [
        .. steps.Select((taken, index) => index != step ? taken : taken with
        {
            Choices = [.. taken.Choices.Select((made, at) => at == choice ? value : made)],
        }),
    ];

    private static TakenStep[] With(IReadOnlyList<TakenStep> steps, ulong from, int? place, ulong to) =>
    [
        .. steps.Select(taken => taken with
        {
            Choices = [.. taken.Choices.Select((made, at) => made == from && (place ?? at) == at ? to : made)],
        }),
    ];

    private bool Take(ref FailingSequence best, IReadOnlyList<TakenStep> candidate)
    {
        if (_runs >= RunsMax) return false;
        _runs++;
        if (runner.Run(candidate) is not { } failure || !failure.IsSmallerThan(best)) return false;
        best = failure;
        return true;
    }
}
