using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how documents are parsed.</summary>
public static class ParserRequestExecutorBuilderExtensions
{
    /// <summary>Changes the bounds of the documents that the schema accepts.</summary>
    public static IRequestExecutorBuilder ModifyParserOptions(
        this IRequestExecutorBuilder builder, Action<RequestParserOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}
