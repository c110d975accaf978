namespace HotChocolate.AspNetCore;

/// <summary>Bounds of the transport, one for all schemas of an application.</summary>
/// <param name="MaxAllowedRequestSize">The largest request body, in bytes.</param>
internal sealed record HttpTransportOptions(int MaxAllowedRequestSize);
