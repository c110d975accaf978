namespace HotChocolate.Types.Descriptors;

/// <summary>What a schema member can reach while it is built.</summary>
public interface ITypeSystemObjectContext
{
    /// <summary>The member itself.</summary>
    ITypeSystemObject Type { get; }

    /// <summary>The convention scope; null for the default.</summary>
    string? Scope { get; }

    /// <summary>The context that all members share.</summary>
    IDescriptorContext DescriptorContext { get; }

    /// <summary>The schema's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>Reads .NET types.</summary>
    ITypeInspector TypeInspector { get; }

    /// <summary>Reports an error; the build goes on and fails at the end with all errors.</summary>
    void ReportError(ISchemaError error);
}
