using HotChocolate.Execution;

namespace HotChocolate.Resolvers;

/// <summary>Starts the event stream of a subscription field.</summary>
public delegate ValueTask<ISourceStream> SubscribeResolverDelegate(IResolverContext context);
