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
}
