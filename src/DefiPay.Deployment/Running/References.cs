using System.Globalization;
using DefiPay.Deployment.Journals;

namespace DefiPay.Deployment.Running;

/// <summary>Replaces the references of a step (see <see cref="Plans.PlanStep"/>) by what they stand for now.</summary>
internal sealed class References(Journal journal, PlanChain own, IReadOnlyDictionary<string, PlanChain> chains, ulong height)
{
    public string Resolve(string step, string text) => text.StartsWith('$') && text.Contains(',', StringComparison.Ordinal)
        ? string.Join(',', text.Split(',').Select(part => ResolveOne(step, part)))
        : ResolveOne(step, text);

    private string ResolveOne(string step, string text)
    {
        if (!text.StartsWith('$'))
        {
            return text;
        }

        if (text.StartsWith("$$", StringComparison.Ordinal))
        {
            return text[1..];
        }

        string name = text[1..];
        return Height(name) ?? Argument(name) ?? Result(name) ?? Account(name)
            ?? throw new DeploymentException(
                $"Step {step}: nothing is known under `{text}`. It may name an account, `$account@chain`, an earlier step, `$step.parameter` or `$height+N`.");
    }

    private string? Height(string name)
    {
        if (!name.StartsWith("height", StringComparison.Ordinal))
        {
            return null;
        }

        string rest = name["height".Length..];
        return rest.Length == 0
            ? height.ToString(CultureInfo.InvariantCulture)
            : rest[0] == '+' && uint.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out uint ahead)
                ? (height + ahead).ToString(CultureInfo.InvariantCulture)
                : null;
    }

    private string? Account(string name) => name.Split('@') switch
    {
        [var account] => own.Preparer.FindAccount(account),
        [var account, var chain] when chains.TryGetValue(chain, out PlanChain? other) => other.Preparer.FindAccount(account),
        _ => null,
    };

    private string? Argument(string name) =>
        name.Split('.') is [var step, var parameter] ? StepState.Of(journal, step).Prepared?.Arguments.GetValueOrDefault(parameter) : null;

    private string? Result(string step) =>
        StepState.Of(journal, step).Finished is { Success: true } finished ? finished.Contract ?? finished.ReturnValue : null;
}
