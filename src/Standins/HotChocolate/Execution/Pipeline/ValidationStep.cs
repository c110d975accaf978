using HotChocolate.Validation;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Refuses documents that cannot be executed. One that is kept is validated once, but for rules that ask the request.</summary>
internal static class ValidationStep
{
    /// <summary>The step.</summary>
    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next)
    {
        var validator = DocumentValidatorFactory.Create(setup.Services, setup.SchemaName);
        return context =>
        {
            var document = ((RequestContext)context).Cached!;
            return document.IsValid && !validator.HasDynamicRules ? next(context) : ValidateAsync(context, document, validator, next);
        };
    }

    private static async ValueTask ValidateAsync(
        IRequestContext context, CachedDocument document, IDocumentValidator validator, RequestDelegate next)
    {
        var result = await validator.ValidateAsync(
            context.Schema, document.Document, context.DocumentId ?? default, context.ContextData, document.IsValid, context.RequestAborted);
        if (result.HasErrors)
        {
            context.Result = OperationResultBuilder.CreateError(
                context.ErrorHandler.Handle(result.Errors),
                new Dictionary<string, object?> { [WellKnownContextData.ValidationErrors] = true });
            return;
        }
        document.IsValid = true;
        await next(context);
    }
}
