namespace HotChocolate.AspNetCore;

/// <summary>The WebSocket transport.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long a client may take to send its first message. Default 10 s.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an idle connection is kept alive; null for never. Default 5 s.</summary>
    public TimeSpan? KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);
}
