using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HotChocolate.Validation;

/// <summary>Makes the validator of a schema.</summary>
internal static class DocumentValidatorFactory
{
    /// <summary>A validator with the options that the schema's builder collected.</summary>
    public static IDocumentValidator Create(IServiceProvider applicationServices, string schemaName)
    {
        var options = applicationServices.GetService<IOptionsMonitor<ValidationOptions>>()?.Get(schemaName) ?? new ValidationOptions();
        return new DocumentValidator(options, applicationServices);
    }
}
