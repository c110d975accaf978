namespace Stratis.SmartContracts
{
    /// <summary>The call that a contract is answering.</summary>
    public interface IMessage
    {
        /// <summary>Address of the contract that is called.</summary>
        Address ContractAddress { get; }

        /// <summary>Who called: a wallet, or the contract that made an internal call.</summary>
        Address Sender { get; }

        /// <summary>Value sent along, in satoshi.</summary>
        ulong Value { get; }
    }
}
