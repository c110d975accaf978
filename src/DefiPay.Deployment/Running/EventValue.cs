using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Deployment.Running;

/// <summary>
/// Reads what a call comes to from its events: EVM transactions return nothing, and a Stratis receipt prints a returned byte array as
/// `System.Byte[]`.
/// </summary>
internal static class EventValue
{
    /// <summary>The argument that `Event.argument` names; null when the receipt has no such event.</summary>
    /// <exception cref="DeploymentException">The text names no event and argument.</exception>
    public static async ValueTask<string?> FindAsync(IEventDecoder decoder, TransactionReceipt receipt, string returns, CancellationToken cancellationToken)
    {
        if (returns.Split('.') is not [var name, var argument])
        {
            throw new DeploymentException($"`returns` must name an event and its argument, such as Locked.transferId, not `{returns}`.");
        }

        foreach (LogRecord log in receipt.Logs)
        {
            DecodedEvent found = await decoder.DecodeAsync(log, cancellationToken);
            if (found.Name == name && found.Note is null && found.Arguments.TryGetProperty(argument, out JsonElement value))
            {
                return value.ToString();
            }
        }

        return null;
    }
}
