using System.Reflection;

namespace DefiPay.Deployment.Plans;

/// <summary>The plans of deploy-scripts, which are part of this assembly.</summary>
public static class PlanCatalog
{
    /// <summary>The contracts of both local devnets, and the bridge between them.</summary>
    public static Plan LocalContracts { get; } = Read("plans/local/contracts.json");

    /// <summary>The demo scenario, which builds on <see cref="LocalContracts"/>.</summary>
    public static Plan LocalDemo { get; } = Read("plans/local/demo.json");

    /// <summary>The demo scenario over the bridge, which builds on <see cref="LocalContracts"/>.</summary>
    public static Plan LocalBridgeDemo { get; } = Read("plans/local/demo-bridge.json");

    private static Plan Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} was not built in.");
        using var reader = new StreamReader(stream);
        return PlanReader.Read($"deploy-scripts/{resource["plans/".Length..]}", reader.ReadToEnd());
    }
}
