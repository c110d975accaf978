using System.ComponentModel;

namespace HotChocolate.Types.Descriptors;

/// <summary>Hides the members of <see cref="object"/> from completion lists.</summary>
public interface IFluent
{
    /// <inheritdoc cref="object.GetType" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    Type GetType();

    /// <inheritdoc cref="object.ToString" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    string? ToString();
}
