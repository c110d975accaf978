namespace HotChocolate.AspNetCore;

/// <summary>The media types that a client may accept, as far as the transport knows them.</summary>
public enum AcceptMediaTypeKind
{
    /// <summary>Some other type.</summary>
    Unknown = 0,
    /// <summary><c>*/*</c></summary>
    All = 1,
    /// <summary><c>application/*</c></summary>
    AllApplication = 2,
    /// <summary><c>multipart/*</c></summary>
    AllMultiPart = 3,
    /// <summary><c>application/graphql-response+json</c></summary>
    ApplicationGraphQL = 4,
    /// <summary><c>application/json</c></summary>
    ApplicationJson = 5,
    /// <summary><c>multipart/mixed</c></summary>
    MultiPartMixed = 6,
    /// <summary><c>text/event-stream</c></summary>
    EventStream = 7,
}
