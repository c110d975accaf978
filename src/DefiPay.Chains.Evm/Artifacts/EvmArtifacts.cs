using System.Text.Json;

namespace DefiPay.Chains.Evm.Artifacts;

/// <summary>The contracts of contracts/evm as the build compiled them. Interfaces and libraries without code of their own are not among them.</summary>
public static class EvmArtifacts
{
    private const string ResourceName = "contracts.json";

    private static readonly Lazy<IReadOnlyDictionary<string, EvmArtifact>> Contracts = new(Read);

    /// <summary>Every contract, by name.</summary>
    public static IReadOnlyCollection<EvmArtifact> All => [.. Contracts.Value.Values.OrderBy(contract => contract.Name, StringComparer.Ordinal)];

    /// <summary>The contract of that name, in the spelling of its source.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the names.</exception>
    public static EvmArtifact Find(string name) => Contracts.Value.GetValueOrDefault(name)
        ?? throw new ArgumentException($"name: there is no EVM contract {PlainText.Of(name)}. There are {string.Join(", ", All.Select(contract => contract.Name))}.", nameof(name));

    private static IReadOnlyDictionary<string, EvmArtifact> Read()
    {
        using Stream stream = typeof(EvmArtifacts).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The build has embedded no EVM contracts.");
        using JsonDocument contracts = JsonDocument.Parse(stream);
        return contracts.RootElement.EnumerateObject().ToDictionary(
            contract => contract.Name,
            contract => new EvmArtifact(contract.Name, contract.Value.GetProperty("abi").GetRawText(), contract.Value.GetProperty("bytecode").GetString()!),
            StringComparer.Ordinal);
    }
}
