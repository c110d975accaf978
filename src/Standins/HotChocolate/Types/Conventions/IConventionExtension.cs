namespace HotChocolate.Types.Descriptors;

/// <summary>Adds to a convention that is defined elsewhere.</summary>
public interface IConventionExtension : IConvention
{
    /// <summary>Adds this extension's rules to <paramref name="convention"/>.</summary>
    void Merge(IConventionContext context, Convention convention);
}
