using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Turns a field's definition into how the field is executed.</summary>
internal static class FieldCompiler
{
    public static CompiledField Compile(ITypeCompletionContext context, ObjectField field, ObjectFieldDefinition definition)
    {
        var compiled = CompileMembers(context, field, definition);

        // Pages and their counts are read from a database in the end, whatever their resolvers look like: they are not pure.
        return (definition.Flags & (FieldFlags.Connection | FieldFlags.TotalCount)) == 0 ? compiled : compiled with { PureResolver = null };
    }

    private static CompiledField CompileMembers(ITypeCompletionContext context, ObjectField field, ObjectFieldDefinition definition)
    {
        var compiled = CompileResolver(context, field, definition);
        if (compiled is null)
        {
            if (definition.SubscribeResolver is not null)
            {
                // A subscription field without a method of its own passes its event on.
                return new CompiledField(null, c => ValueTask.FromResult(c.GetEventMessage<object?>()), null, null);
            }

            throw SchemaErrors.NoResolver(context.Type, field.Coordinate);
        }

        var middleware = Pipeline(context, field, definition);
        if (middleware.Count == 0 && definition.GetFormatters().Count == 0)
        {
            return compiled;
        }

        if (middleware.Count == 0 && compiled.Inline is { } inline && definition.GetFormatters().All(f => f.ContextFree is not null))
        {
            return compiled with { Inline = Formatted(inline, definition.GetFormatters()) };
        }

        return compiled with { Middleware = Compose(compiled, definition, middleware), Inline = null };
    }

    private static CompiledField? CompileResolver(ITypeCompletionContext context, ObjectField field, ObjectFieldDefinition definition)
    {
        if (definition.Inline is { } inline)
        {
            return new CompiledField(
                null, c => ValueTask.FromResult(inline.Read(c.Parent<object>())), c => inline.Read(c.Parent<object>()), inline);
        }

        if (definition.PureResolver is { } pure)
        {
            return new CompiledField(null, c => ValueTask.FromResult(pure(c)), pure, null);
        }

        if (definition.Resolver is { } resolver)
        {
            return new CompiledField(null, resolver, null, null);
        }

        return (definition.ResolverMember ?? definition.Member) is { } member
            ? new MemberResolverCompiler(context, field, definition).Compile(member)
            : null;
    }

    private static List<FieldMiddleware> Pipeline(ITypeCompletionContext context, ObjectField field, ObjectFieldDefinition definition)
    {
        var pipeline = new List<FieldMiddleware>();
        var keys = new HashSet<string>();
        foreach (var middleware in definition.GetMiddleware())
        {
            if (middleware.IsRepeatable || middleware.Key is null || keys.Add(middleware.Key))
            {
                pipeline.Add(middleware.Middleware);
            }
        }

        if (context.DescriptorContext.Options.ValidatePipelineOrder)
        {
            MiddlewareOrder.Check(context, field, definition.GetMiddleware());
        }

        if (!field.IsIntrospectionField)
        {
            pipeline.InsertRange(0, ((DescriptorContext)context.DescriptorContext).Builder.GlobalMiddleware);
        }

        return pipeline;
    }

    private static FieldDelegate Compose(CompiledField compiled, ObjectFieldDefinition definition, List<FieldMiddleware> middleware)
    {
        var formatters = definition.GetFormatters().Select(f => f.Formatter).ToArray();
        var next = ResolverStep(compiled.Resolver!, formatters);
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            next = middleware[i](next);
        }

        return next;
    }

    private static FieldDelegate ResolverStep(FieldResolverDelegate resolver, ResultFormatterDelegate[] formatters) => context =>
    {
        var pending = resolver(context);
        if (!pending.IsCompletedSuccessfully)
        {
            return AwaitResult(context, pending, formatters);
        }

        context.Result = Format(context, pending.Result, formatters);
        return ValueTask.CompletedTask;
    };

    private static async ValueTask AwaitResult(
        IMiddlewareContext context, ValueTask<object?> pending, ResultFormatterDelegate[] formatters) =>
        context.Result = Format(context, await pending, formatters);

    private static object? Format(IResolverContext context, object? result, ResultFormatterDelegate[] formatters)
    {
        foreach (var formatter in formatters)
        {
            result = formatter(context, result);
        }

        return result;
    }

    private static InlineResolver Formatted(InlineResolver inline, IReadOnlyList<ResultFormatterDefinition> formatters)
    {
        var steps = formatters.Select(f => f.ContextFree!).ToArray();
        return new InlineResolver(
            parent =>
            {
                var result = inline.Read(parent);
                foreach (var step in steps)
                {
                    result = step(result);
                }

                return result;
            },
            typeof(object),
            null);
    }
}
