using System.Reflection;
using HotChocolate.Execution;
using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>How methods become subscriptions.</summary>
internal static class SubscriptionFields
{
    public static void Configure(SubscribeAttribute attribute, IObjectFieldDescriptor descriptor, MethodInfo method)
    {
        if (attribute.With is { } with)
        {
            descriptor.Extend().OnBeforeCreate((context, d) =>
            {
                var source = method.ReflectedType!.GetMethod(with)
                    ?? throw SchemaErrors.New(null, null, $"The subscription `{d.Name}` names `{with}`, but there is no such method.");
                d.SubscribeWith = source;
                AddArguments(context, d, source);
            });
            descriptor.Extend().OnBeforeCompletion((context, d) => UseMethod(context, d));
            return;
        }

        var topic = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var message = attribute.MessageType
            ?? method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(EventMessageAttribute), false))?.ParameterType
            ?? typeof(object);
        var open = typeof(SubscriptionFields).GetMethod(nameof(OpenAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(message)
            .CreateDelegate<Func<IResolverContext, string, ValueTask<ISourceStream>>>();
        descriptor.Subscribe(context => open(context, TopicNames.Format(topic, context)));
    }

    /// <summary>What the method of the stream asks for is asked of the client.</summary>
    private static void AddArguments(IDescriptorContext context, ObjectFieldDefinition definition, MethodInfo source)
    {
        var kinds = context.GetParameterKinds(definition);
        foreach (var parameter in source.GetParameters().Where(p => kinds.Find(p).Kind == ArgumentKind.Argument))
        {
            var argument = new ArgumentDescriptor(context, parameter).CreateDefinition();
            if (definition.Arguments.All(a => a.Name != argument.Name))
            {
                definition.Arguments.Add(argument);
            }
        }
    }

    private static void UseMethod(ITypeCompletionContext context, ObjectFieldDefinition definition)
    {
        var method = (MethodInfo)definition.SubscribeWith!;
        var source = new ObjectFieldDefinition { Name = definition.Name, SourceType = definition.SourceType, ResolverMember = method };
        var resolver = new MemberResolverCompiler(context, new ObjectField(source, 0), source).Compile(method).Resolver!;
        definition.SubscribeResolver = async c => SourceStreams.From(await resolver(c));
    }

    private static async ValueTask<ISourceStream> OpenAsync<TMessage>(IResolverContext context, string topic) => await context.Services
        .GetRequiredService<ITopicEventReceiver>()
        .SubscribeAsync<TMessage>(topic, context.RequestAborted);
}
