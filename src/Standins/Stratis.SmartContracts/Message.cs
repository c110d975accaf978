namespace Stratis.SmartContracts
{
    /// <inheritdoc cref="IMessage"/>
    public sealed class Message : IMessage
    {
        /// <summary>Describes a call.</summary>
        /// <param name="contractAddress">The contract that is called.</param>
        /// <param name="sender">Who calls.</param>
        /// <param name="value">Value sent along, in satoshi.</param>
        public Message(Address contractAddress, Address sender, ulong value)
        {
            this.ContractAddress = contractAddress;
            this.Sender = sender;
            this.Value = value;
        }

        /// <inheritdoc/>
        public Address ContractAddress { get; }

        /// <inheritdoc/>
        public Address Sender { get; }

        /// <inheritdoc/>
        public ulong Value { get; }
    }
}
