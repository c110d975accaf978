namespace Nethereum.JsonRpc.Client;

/// <summary>Defaults of all requests.</summary>
public class Configuration
{
    /// <summary>The id of a request that names none. Answers over HTTP come back on the connection of their request, so that one id serves all.</summary>
    public static object DefaultRequestId { get; set; } = 1;
}
