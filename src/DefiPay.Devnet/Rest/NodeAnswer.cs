using System.Text;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Devnet.Rest;

/// <summary>Answers in the node's shapes.</summary>
internal static class NodeAnswer
{
    /// <summary>A value; where there is none, the text <c>null</c>, which readers of JSON want rather than an empty body.</summary>
    public static IResult Json(object? value) => value is null ? Results.Text("null", "application/json", Encoding.UTF8) : Results.Json(value, NodeJson.Options);

    /// <summary><c>{"errors":[{"status":…,"message":"…","description":"…"}]}</c></summary>
    public static IResult Error(int status, string message, string description = "") =>
        Results.Json(new { Errors = new[] { new { Status = status, Message = message, Description = description } } }, NodeJson.Options, statusCode: status);

    /// <summary>An error inside an answer of status 200, as the node gives where it serialises its own result object.</summary>
    public static IResult Wrapped(int status, string message, string description) => Json(new
    {
        Value = new { Errors = new[] { new { Status = status, Message = message, Description = description } } },
        Formatters = Array.Empty<object>(),
        ContentTypes = Array.Empty<object>(),
        DeclaredType = (string?)null,
        StatusCode = status,
    });

    public static IResult BadRequest(string message, string description = "") => Error(StatusCodes.Status400BadRequest, message, description);

    public static IResult NotFound(string message) => Error(StatusCodes.Status404NotFound, message);
}
