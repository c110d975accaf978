using System.Globalization;
using System.Text.Json;
using DefiPay.Screens;

namespace DefiPay.Traces;

/// <summary>Shows a trace as an indented tree: calls with their gas, storage, logs and transfers, each with its line.</summary>
internal sealed class TraceLines(Screen screen)
{
    private const int PlaceColumn = 100;

    public void Show(JsonElement trace)
    {
        if (trace.Text("transactionHash") is { Length: > 0 } transaction)
        {
            screen.Line($"transaction {transaction}");
        }

        screen.Line($"block       {trace.Text("blockNumber")}");
        screen.Line($"gas         {trace.Count("gasUsed")}");
        Call(trace.GetProperty("call"), 0);
        if (trace.Is("isTruncated"))
        {
            screen.Line("Only the first events are shown: there are more than a trace keeps.");
        }

        new FailureLines(screen).Show(trace.GetProperty("explanation"));
    }

    private void Call(JsonElement call, int depth)
    {
        string kind = call.Text("kind");
        string what = kind == "transfer" && call.Text("type").Length == 0
            ? $"to {call.Text("contract")}"
            : $"{call.Text("type")}{(kind == "create" ? "" : $".{call.Text("method")}")}({call.Values("arguments")}) at {call.Text("contract")}";
        string value = call.GetProperty("valueSat").GetUInt64() is > 0 and var satoshi ? $" with {satoshi.ToString("N0", CultureInfo.InvariantCulture)} satoshi" : "";
        string outcome = call.Is("success") ? call.Text("result").Length > 0 ? $" = {call.GetProperty("result").Text("value")}" : "" : $" FAILED: {call.Text("error")}";
        string charged = call.Is("isGasCharged") ? "" : " (not charged)";
        Line(depth, $"{kind} {what}{value}   gas {call.Count("gasUsed")}{charged}{outcome}", call);
        foreach (JsonElement happened in call.Each("events"))
        {
            switch (happened.Text("kind"))
            {
                case "read":
                case "write":
                    Line(depth + 1, $"{happened.Text("kind"),-5} {happened.Text("key")} = {(happened.Text("value") is { Length: > 0 } stored ? stored : "(nothing)")}   gas {happened.Count("gas")}", happened);
                    break;
                case "log":
                    Line(depth + 1, $"log   {happened.Text("name")}({happened.Values("fields")})   gas {happened.Count("gas")}", happened);
                    break;
                default:
                    Call(happened, depth + 1);
                    break;
            }
        }
    }

    private void Line(int depth, string text, JsonElement where)
    {
        string indented = new string(' ', depth * 2) + text;
        screen.Line($"{indented.PadRight(PlaceColumn)}   {where.Place()}".TrimEnd());
    }
}
