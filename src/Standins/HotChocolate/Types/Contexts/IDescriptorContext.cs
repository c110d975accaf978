using HotChocolate.Types.Relay;

namespace HotChocolate.Types.Descriptors;

/// <summary>What descriptors, attributes and conventions can reach while a schema is built.</summary>
public interface IDescriptorContext : IHasContextData, IDisposable
{
    /// <summary>The schema's options.</summary>
    IReadOnlySchemaOptions Options { get; }

    /// <summary>The schema's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>The naming rules.</summary>
    INamingConventions Naming { get; }

    /// <summary>Reads .NET types.</summary>
    ITypeInspector TypeInspector { get; }

    /// <summary>Reads literals and variable values into runtime values.</summary>
    InputParser InputParser { get; }

    /// <summary>Global ids.</summary>
    INodeIdSerializerAccessor NodeIdSerializerAccessor { get; }

    /// <summary>The convention registered for <typeparamref name="T"/> and the scope, else the default.</summary>
    T GetConventionOrDefault<T>(Func<T> defaultConvention, string? scope = null) where T : class, IConvention;

    /// <summary>Runs <paramref name="callback"/> as soon as the schema exists.</summary>
    void OnSchemaCreated(Action<ISchema> callback);
}
