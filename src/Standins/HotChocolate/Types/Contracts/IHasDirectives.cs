namespace HotChocolate.Types;

/// <summary>Something that directives can be applied to.</summary>
public interface IHasDirectives
{
    /// <summary>The applied directives.</summary>
    IDirectiveCollection Directives { get; }
}
