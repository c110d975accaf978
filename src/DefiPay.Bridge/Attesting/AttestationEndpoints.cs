using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Bridge.Attesting;

/// <summary>Serves a validator's attestations over HTTP.</summary>
public static class AttestationEndpoints
{
    private const string HashAccepted = "accepted are 64 hex digits, with or without 0x";

    /// <summary>
    /// Maps <c>GET /attestations/{transferId}</c> (200 with the attestation, 404 with status and reason), <c>GET /attestations?sourceTransaction=</c>
    /// (every attested transfer of a transaction), <c>GET /health</c> and <c>GET /status</c>.
    /// </summary>
    /// <param name="routes">Where to.</param>
    /// <param name="source">Whose attestations.</param>
    /// <param name="status">What the validator says of itself.</param>
    public static IEndpointRouteBuilder MapAttestations(
        this IEndpointRouteBuilder routes, IAttestationSource source, Func<CancellationToken, Task<ValidatorStatus>> status)
    {
        routes.MapGet("/attestations/{transferId}", (string transferId, CancellationToken stop) => AnswerAsync(() => FindAsync(source, transferId, stop)));
        routes.MapGet("/attestations", (string? sourceTransaction, CancellationToken stop) => AnswerAsync(() => ListAsync(source, sourceTransaction, stop)));
        routes.MapGet("/status", (CancellationToken stop) => AnswerAsync(async () => Json(200, await status(stop))));
        routes.MapGet("/health", (CancellationToken stop) => AnswerAsync(async () =>
        {
            var objection = (await status(stop)).Objection;
            return Json(objection is null ? 200 : 503, new { Status = objection is null ? "ok" : "signs nothing", Reason = objection });
        }));
        return routes;
    }

    private static async Task<IResult> FindAsync(IAttestationSource source, string transferId, CancellationToken stop)
    {
        if (!TransferId.TryParse(transferId, out var id))
            return Json(400, new { Error = $"transferId: this is none; {HashAccepted}." });
        var answer = await source.FindAsync(id, stop);
        return answer.Attestation is { } attestation ? Json(200, attestation) : Json(404, new AttestationMissing(answer.Status, answer.Reason));
    }

    private static async Task<IResult> ListAsync(IAttestationSource source, string? sourceTransaction, CancellationToken stop) =>
        HashText.TryCanonicalize(sourceTransaction, out var hash)
            ? Json(200, new AttestationList(await source.ListBySourceTransactionAsync(hash, stop)))
            : Json(400, new { Error = $"sourceTransaction: missing, or no hash of a transaction; {HashAccepted}." });

    private static async Task<IResult> AnswerAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception e) when (e is RetryableException or PermanentException)
        {
            // What exactly is down, or not made yet so soon after a start, is the operator's business; it stands in the log of the works that meet it too.
            return Json(503, new { Error = "The validator cannot answer now; try again." });
        }
    }

    private static IResult Json(int status, object body) => Results.Json(body, AttestationJson.Options, statusCode: status);
}
