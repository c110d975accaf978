using System.Text;
using System.Text.Encodings.Web;
using DefiPay.Api.Explorer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Api.Landing;

/// <summary>The page at <c>/</c>: where to go from here.</summary>
internal static class LandingPage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1d2433; }
        code { font: 14px ui-monospace, monospace; }
        td { padding: .2rem 1.5rem .2rem 0; }
        """;

    public static void MapLandingPage(this IEndpointRouteBuilder routes)
        => routes.MapGet("/", (HttpContext http, ApiOptions options) =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
            return Results.Content(Render(options.Accounts), "text/html; charset=utf-8");
        });

    private static string Render(IEnumerable<ListedAccount> accounts)
    {
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>DefiPay</title><link rel="icon" href="data:,"><style>{Style}</style></head>
            <body>
            <h1>DefiPay</h1>
            <p>Indexed chains, their tokens, balances, transfers and escrows over one GraphQL endpoint.</p>
            <ul>
            <li><a href="{ExplorerEndpoints.Path}">Explorer</a>: write and run queries, read the schema</li>
            <li><code>/graphql</code>: the endpoint itself (<a href="/graphql?sdl">schema as text</a>)</li>
            <li><a href="/health">/health</a>: the process answers</li>
            <li><a href="/ready">/ready</a>: everything it needs answers</li>
            </ul>

            """);
        var rows = string.Concat(accounts.Select(Row));
        if (rows.Length > 0)
        {
            page.Append("<h2>Accounts</h2>\n<p>Their keys are known to everyone: play money only.</p>\n<table>\n")
                .Append(rows)
                .Append("</table>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Row(ListedAccount account)
    {
        var query = $$"""
            {
              account(address: "{{account.Address}}") {
                balances { nodes { amount token { symbol decimals } } }
                transfers { nodes { from to amount blockNumber token { symbol } } }
                escrows { nodes { escrowId state payer payee authorized captured refunded } }
              }
            }
            """;
        var html = HtmlEncoder.Default;
        var link = html.Encode($"{ExplorerEndpoints.Path}?query={Uri.EscapeDataString(query)}");
        return $"<tr><td>{html.Encode(account.Name)}</td><td><a href=\"{link}\"><code>{html.Encode(account.Address)}</code></a></td></tr>\n";
    }
}
