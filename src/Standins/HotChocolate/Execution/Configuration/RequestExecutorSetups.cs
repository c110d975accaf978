namespace HotChocolate.Execution.Configuration;

/// <summary>The setups of all schemas of an application.</summary>
internal sealed class RequestExecutorSetups
{
    public const string DefaultName = "_Default";

    private readonly Dictionary<string, RequestExecutorSetup> _setups = new(StringComparer.Ordinal);

    public RequestExecutorSetup GetOrAdd(string name)
    {
        if (!_setups.TryGetValue(name, out var setup))
        {
            _setups[name] = setup = new RequestExecutorSetup();
        }

        return setup;
    }

    public RequestExecutorSetup? Find(string name) => _setups.GetValueOrDefault(name);
}
