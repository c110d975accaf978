namespace HotChocolate.Types.Relay;

/// <summary>A text that is no global id.</summary>
public sealed class NodeIdInvalidFormatException : GraphQLException
{
    /// <summary>Creates the exception.</summary>
    public NodeIdInvalidFormatException(object originalValue)
        : base(ErrorBuilder.New()
            .SetMessage("The node ID string has an invalid format.")
            .SetExtension("originalValue", originalValue.ToString())
            .Build())
    {
    }
}
