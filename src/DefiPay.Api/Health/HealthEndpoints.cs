using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DefiPay.Api.Health;

/// <summary>
/// <c>/health</c> says that the process answers. <c>/ready</c> runs every health check with the tag
/// <see cref="HealthTags.Ready"/> and answers 503 with the reasons until all are content.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(HealthTags.Ready),
            ResponseWriter = WriteAsync,
        });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
        => http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status == HealthStatus.Healthy ? "ok" : "waiting",
                waitingFor = report.Entries
                    .Where(x => x.Value.Status != HealthStatus.Healthy)
                    .ToDictionary(x => x.Key, x => x.Value.Description ?? "does not answer"),
            },
            JsonSerializerOptions.Web,
            http.RequestAborted);
}
