using System.Text.Json;
using DefiPay.Screens;

namespace DefiPay.Traces;

/// <summary>Shows why a call failed: the statement, the methods that were running, and the failure before it.</summary>
internal sealed class FailureLines(Screen screen)
{
    public void Show(JsonElement explanation)
    {
        for (string word = "failed"; explanation.ValueKind == JsonValueKind.Object; explanation = explanation.GetProperty("causedBy"), word = "caused by")
        {
            screen.Line($"{word}: {explanation.Text("error")}");
            foreach (JsonElement frame in explanation.Each("callStack"))
            {
                string place = frame.Place();
                screen.Line($"  at {frame.Text("in")}{(place.Length > 0 ? $" in {place}" : "")}   {frame.Text("statement")}".TrimEnd());
            }

            if (explanation.Text("note") is { Length: > 0 } note)
            {
                screen.Line($"  {note}");
            }

            screen.Line($"  {explanation.Text("type")}.{explanation.Text("method")}({explanation.Values("arguments")}) of {explanation.Text("contract")}");
        }
    }
}
