namespace Stratis.SmartContracts
{
    /// <inheritdoc cref="IBlock"/>
    public struct Block : IBlock
    {
        /// <summary>Describes a block.</summary>
        /// <param name="number">Height of the block.</param>
        /// <param name="coinbase">Address of its miner.</param>
        public Block(ulong number, Address coinbase)
        {
            this.Number = number;
            this.Coinbase = coinbase;
        }

        /// <inheritdoc/>
        public Address Coinbase { get; }

        /// <inheritdoc/>
        public ulong Number { get; }
    }
}
