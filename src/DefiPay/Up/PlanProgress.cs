using System.Globalization;
using DefiPay.Deployment.Running;
using DefiPay.Screens;

namespace DefiPay.Up;

/// <summary>Shows a plan step by step, each transaction with its gas.</summary>
internal sealed class PlanProgress(Screen screen)
{
    /// <summary>Carries it through; gives the results of all steps.</summary>
    public async Task<List<StepResult>> ShowAsync(string heading, IAsyncEnumerable<StepResult> steps, CancellationToken cancellationToken)
    {
        var results = new List<StepResult>();
        await using IAsyncEnumerator<StepResult> step = steps.GetAsyncEnumerator(cancellationToken);
        while (await screen.WhileAsync($"{heading}, step {results.Count + 1}", () => step.MoveNextAsync().AsTask()))
        {
            if (!step.Current.Earlier)
            {
                if (results.TrueForAll(result => result.Earlier))
                {
                    screen.Heading(heading); // Only when there is something to see.
                }

                screen.Line(Describe(step.Current));
            }

            results.Add(step.Current);
        }

        int before = results.Count(result => result.Earlier);
        if (before > 0)
        {
            screen.Line($"  {heading}: {(before == results.Count ? "all" : before)} of {results.Count} steps were done before.");
        }

        return results;
    }

    private static string Describe(StepResult result) => result.Transaction is { } transaction
        ? string.Create(CultureInfo.InvariantCulture, $"  {result.Step.Title,-62} gas {transaction.GasUsed,9:#,0}   block {transaction.BlockNumber}")
        : $"  {result.Step.Title}";
}
