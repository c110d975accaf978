using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>Calls that are sent together, as one JSON array. Answers are matched by id, so each item needs an id of its own.</summary>
public class RpcRequestResponseBatch
{
    /// <summary>Whether errors of some items leave the others' results: then nothing is thrown and each item tells its own error. False by default.</summary>
    public bool AcceptPartiallySuccessful { get; set; }

    /// <summary>The calls.</summary>
    public List<IRpcRequestResponseBatchItem> BatchItems { get; set; } = [];

    /// <summary>The calls as they are sent.</summary>
    public RpcRequestMessage[] GetRpcRequests() => BatchItems.Select(item => item.RpcRequestMessage).ToArray();

    /// <summary>Gives each item its answer.</summary>
    /// <exception cref="RpcResponseBatchException">The node answered an item with an error, and partial success is not accepted.</exception>
    /// <exception cref="InvalidOperationException">Two items have the same id, or the answers do not match the items one by one.</exception>
    public virtual void UpdateBatchItemResponses(IEnumerable<RpcResponseMessage> responses)
    {
        var waiting = new Dictionary<string, IRpcRequestResponseBatchItem>();
        foreach (IRpcRequestResponseBatchItem item in BatchItems)
        {
            if (!waiting.TryAdd(Key(item.RpcRequestMessage.Id), item))
            {
                throw new InvalidOperationException($"Two items of the batch have the id {item.RpcRequestMessage.Id}; each needs its own.");
            }
        }

        foreach (RpcResponseMessage response in responses)
        {
            if (!waiting.Remove(Key(response.Id), out IRpcRequestResponseBatchItem item))
            {
                throw new InvalidOperationException($"The node answered the id {response.Id}, which no item of the batch waits for.");
            }

            item.DecodeResponse(response);
        }

        if (waiting.Count > 0)
        {
            throw new InvalidOperationException($"The node left {waiting.Count} of {BatchItems.Count} items of the batch without an answer.");
        }

        RpcError[] errors = BatchItems.Where(item => item.HasError).Select(item => item.RpcError).ToArray();
        if (errors.Length > 0 && !AcceptPartiallySuccessful)
        {
            throw new RpcResponseBatchException(errors);
        }
    }

    private static string Key(object id) => Convert.ToString(id, System.Globalization.CultureInfo.InvariantCulture);
}
