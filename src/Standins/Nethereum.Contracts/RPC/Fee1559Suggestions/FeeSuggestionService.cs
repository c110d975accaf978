using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>The ways to say what to offer for gas.</summary>
public class FeeSuggestionService : RpcClientWrapper
{
    /// <summary>Suggestions from what this client sees.</summary>
    public FeeSuggestionService(IClient client)
        : base(client)
    {
    }

    /// <summary>By how soon the transaction should be in a block; the default of transaction managers.</summary>
    public TimePreferenceFeeSuggestionStrategy GetTimePreferenceFeeSuggestionStrategy() => new(Client);

    /// <summary>Twice the base fee and a fixed tip.</summary>
    public SimpleFeeSuggestionStrategy GetSimpleFeeSuggestionStrategy() => new(Client);
}
