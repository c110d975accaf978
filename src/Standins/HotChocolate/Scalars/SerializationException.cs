namespace HotChocolate.Types;

/// <summary>A value that a leaf or input type refused; its errors are meant for the client.</summary>
public class SerializationException : GraphQLException
{
    /// <summary>Creates the exception with a message, without code.</summary>
    public SerializationException(string message, ITypeSystemMember type, Path? path = null)
        : base(message)
    {
        Type = type;
        Path = path;
    }

    /// <summary>Creates the exception with a complete error.</summary>
    public SerializationException(IError error, ITypeSystemMember type, Path? path = null)
        : base(error)
    {
        Type = type;
        Path = path;
    }

    /// <summary>The type that refused the value.</summary>
    public ITypeSystemMember Type { get; }

    /// <summary>Where in the input the value stands.</summary>
    public Path? Path { get; }
}
