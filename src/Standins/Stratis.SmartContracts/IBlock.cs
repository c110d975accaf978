namespace Stratis.SmartContracts
{
    /// <summary>The block that a contract is executed in. Its height is the only clock that contracts have.</summary>
    public interface IBlock
    {
        /// <summary>Address of the miner; zero in a local call, or where the miner is not paid to a public key or its hash.</summary>
        Address Coinbase { get; }

        /// <summary>Height of the block that is being built.</summary>
        ulong Number { get; }
    }
}
