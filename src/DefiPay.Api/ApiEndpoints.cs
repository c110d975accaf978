using DefiPay.Api.Explorer;
using DefiPay.Api.Health;
using DefiPay.Api.Landing;
using HotChocolate.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Api;

/// <summary>Puts the API's pages and endpoints into a web application.</summary>
public static class ApiEndpoints
{
    private const string GraphQLPath = "/graphql";

    /// <summary>
    /// Maps <c>/graphql</c>, the explorer (where browsers that open <c>/graphql</c> are sent), <c>/health</c>, <c>/ready</c> and
    /// the landing page.
    /// </summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (!IsBrowser(http.Request))
            {
                return next(http);
            }

            http.Response.Redirect(ExplorerEndpoints.Path);
            return Task.CompletedTask;
        });
        app.MapGraphQL(GraphQLPath).WithOptions(new GraphQLServerOptions { Tool = { Enable = false } });
        app.MapExplorer();
        app.MapHealth();
        app.MapLandingPage();
        return app;
    }

    /// <summary>A person who opened the endpoint in a browser, not a program that asks it something.</summary>
    private static bool IsBrowser(HttpRequest request)
        => HttpMethods.IsGet(request.Method)
            && request.Path.Equals(GraphQLPath, StringComparison.Ordinal)
            && !request.QueryString.HasValue
            && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
