using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>Reads records that the state keeps as RLP lists.</summary>
internal static class StateRecord
{
    /// <summary>The record's items.</summary>
    /// <exception cref="StateStoreException">It is no list of that many items.</exception>
    public static IReadOnlyList<RlpItem> Items(byte[] encoded, int count, string name)
    {
        try
        {
            return Rlp.Decode(encoded).Items is { } items && items.Count == count
                ? items
                : throw new StateStoreException($"The record of {name} is not a list of {count} items.");
        }
        catch (FormatException malformed)
        {
            throw new StateStoreException($"The record of {name} is malformed.", malformed);
        }
    }
}
