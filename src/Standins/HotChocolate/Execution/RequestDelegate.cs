namespace HotChocolate.Execution;

/// <summary>One step of the request pipeline.</summary>
public delegate ValueTask RequestDelegate(IRequestContext context);
