using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>Turns whatever a store throws into <see cref="StateStoreException"/>, so that it is never taken for a contract's own failure.</summary>
internal sealed class GuardedStateStore(IStateStore inner) : IStateStore
{
    public byte[]? Get(Hash256 hash)
    {
        try
        {
            return inner.Get(hash);
        }
        catch (Exception failure)
        {
            throw new StateStoreException("The state store could not be read.", failure);
        }
    }

    public void Put(Hash256 hash, ReadOnlySpan<byte> value)
    {
        try
        {
            inner.Put(hash, value);
        }
        catch (Exception failure)
        {
            throw new StateStoreException("The state store could not be written.", failure);
        }
    }
}
