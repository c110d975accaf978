using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

/// <summary>Validates documents against the pets of the specification; the schema is built once.</summary>
internal static class PetValidator
{
    private static readonly Lazy<Task<ISchema>> Schema = new(() => new ServiceCollection()
        .AddGraphQL()
        .AddQueryType<PetQuery>()
        .AddMutationType<PetMutation>()
        .AddSubscriptionType<PetSubscription>()
        .AddType(new ObjectType<Dog>(d => d.Implements<InterfaceType<IPet>>()))
        .AddType(new ObjectType<Cat>(d => d.Implements<InterfaceType<IPet>>()))
        .AddType(new ObjectType<Human>(d => d.Implements<InterfaceType<ISentient>>()))
        .AddType(new ObjectType<Alien>(d => d.Implements<InterfaceType<ISentient>>()))
        .BuildSchemaAsync().AsTask());

    /// <summary>The errors of a document.</summary>
    public static async Task<IReadOnlyList<IError>> ErrorsAsync(
        string source, Action<ValidationOptions>? configure = null, IDictionary<string, object?>? state = null)
    {
        var options = new ValidationOptions();
        configure?.Invoke(options);
        var validator = new DocumentValidator(options, new ServiceCollection().BuildServiceProvider());
        var result = await validator.ValidateAsync(
            await Schema.Value,
            Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedFields: int.MaxValue)),
            new OperationDocumentId("test"),
            state ?? new Dictionary<string, object?>(),
            onlyNonCacheable: false);
        return result.Errors;
    }

    /// <summary>The only error's message, or null for a valid document.</summary>
    public static async Task<string?> MessageAsync(string source, Action<ValidationOptions>? configure = null) =>
        (await ErrorsAsync(source, configure)).SingleOrDefault()?.Message;
}
