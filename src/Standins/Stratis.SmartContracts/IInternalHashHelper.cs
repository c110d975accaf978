namespace Stratis.SmartContracts
{
    /// <summary>Hash functions for contracts.</summary>
    public interface IInternalHashHelper
    {
        /// <summary>Keccak-256, as Ethereum uses it.</summary>
        /// <param name="toHash">The bytes to hash.</param>
        /// <returns>32 bytes.</returns>
        byte[] Keccak256(byte[] toHash);
    }
}
