namespace HotChocolate.Execution;

/// <summary>Wraps the rest of the request pipeline.</summary>
public delegate RequestDelegate RequestMiddleware(RequestDelegate next);
