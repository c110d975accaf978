using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

/// <summary>Results as compact JSON.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Data(IExecutionResult result)
    {
        var operation = result.ExpectOperationResult();
        Assert.True(operation.Errors is null or { Count: 0 }, string.Join("; ", operation.Errors?.Select(e => $"{e.Message} {e.Exception}") ?? []));
        return JsonSerializer.Serialize(operation.Data, s_options);
    }

    /// <summary>The data, errors or not.</summary>
    public static string AnyData(IExecutionResult result) =>
        JsonSerializer.Serialize(result.ExpectOperationResult().Data, s_options);

    /// <summary>The errors as <c>message code path line:column</c>.</summary>
    public static string[] Errors(IExecutionResult result) => (result.ExpectOperationResult().Errors ?? [])
        .Select(e => string.Join(' ', new[]
        {
            e.Message, e.Code, e.Path?.Print(), e.Locations is { } at ? $"{at[0].Line}:{at[0].Column}" : null
        }.Where(p => p is not null)))
        .ToArray();
}
