namespace HotChocolate.Execution;

/// <summary>Wraps the rest of the request pipeline, with access to the schema's services.</summary>
public delegate RequestDelegate RequestCoreMiddleware(IRequestCoreMiddlewareContext context, RequestDelegate next);
