using System.Text.Json;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>What a person reads of an error: our words, which are the description where the message has the node's.</summary>
internal static class Words
{
    public static string Of(JsonElement answer)
    {
        var error = answer.GetProperty("errors")[0];
        Assert.Equal(["status", "message", "description"], error.EnumerateObject().Select(member => member.Name));
        return error.GetProperty("description").GetString() is { Length: > 0 } description ? description : error.GetProperty("message").GetString()!;
    }
}
