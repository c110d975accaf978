using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace DefiPay.Deployment.Plans;

/// <summary>Reads a plan from JSON and checks it whole before anything is done.</summary>
public static partial class PlanReader
{
    private const int StepsMax = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="DeploymentException">Not readable, or not a plan; the message names the place.</exception>
    public static Plan ReadFile(string path)
    {
        try
        {
            return Read(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The plan {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a text; <paramref name="name"/> is used in messages.</summary>
    /// <exception cref="DeploymentException">Not a plan; the message names the place.</exception>
    public static Plan Read(string name, string json)
    {
        try
        {
            Plan plan = JsonSerializer.Deserialize<Plan>(json, Json) ?? throw new DeploymentException($"{name}: the plan is empty.");
            Check(name, plan);
            return plan;
        }
        catch (JsonException e)
        {
            throw new DeploymentException($"{name}, line {e.LineNumber + 1}: {e.Message}", e);
        }
    }

    private static void Check(string name, Plan plan)
    {
        if (plan.Steps is not { Count: > 0 and <= StepsMax })
        {
            throw new DeploymentException($"{name}: `steps` must hold 1 to {StepsMax} steps.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlanStep step in plan.Steps)
        {
            if (!StepId().IsMatch(step.Id ?? ""))
            {
                throw new DeploymentException($"{name}: `id` must be lower-case letters, digits and hyphens, starting with a letter, not `{step.Id}`.");
            }

            if (!seen.Add(step.Id!))
            {
                throw new DeploymentException($"{name}: two steps have the id `{step.Id}`.");
            }

            CheckKind(name, step);
        }
    }

    private static void CheckKind(string name, PlanStep step)
    {
        int kinds = new[] { step.Create, step.Call, step.UntilBlock, step.UntilCall }.Count(value => value is not null);
        if (kinds != 1)
        {
            throw new DeploymentException($"{name}, step {step.Id}: exactly one of `create`, `call`, `untilBlock` and `untilCall` must be given.");
        }

        if ((step.Create ?? step.Call) is not null && string.IsNullOrEmpty(step.From))
        {
            throw new DeploymentException($"{name}, step {step.Id}: `from` must name the account that signs.");
        }

        if ((step.Call ?? step.UntilCall) is null != step.On is null)
        {
            throw new DeploymentException($"{name}, step {step.Id}: `call` and `on` belong together, and so do `untilCall` and `on`.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex StepId();
}
