namespace Stratis.SmartContracts
{
    /// <summary>Carries out the transfers, calls and creations that a contract asks for while it runs.</summary>
    public interface IInternalTransactionExecutor
    {
        /// <summary>Sends value to a wallet, or to a contract, whose <see cref="SmartContract.Receive"/> then runs.</summary>
        /// <param name="smartContractState">State of the contract that sends.</param>
        /// <param name="addressTo">Who receives.</param>
        /// <param name="amountToTransfer">Value in satoshi.</param>
        ITransferResult Transfer(ISmartContractState smartContractState, Address addressTo, ulong amountToTransfer);

        /// <summary>Calls a method of another contract.</summary>
        /// <param name="smartContractState">State of the contract that calls.</param>
        /// <param name="addressTo">The contract to call.</param>
        /// <param name="amountToTransfer">Value to send along, in satoshi.</param>
        /// <param name="methodName">Name of a public method.</param>
        /// <param name="parameters">Its arguments, of exactly the parameters' types or types that widen to them; null for none.</param>
        /// <param name="gasLimit">Gas that the call may use; 0 for all that is left.</param>
        ITransferResult Call(
            ISmartContractState smartContractState,
            Address addressTo,
            ulong amountToTransfer,
            string methodName,
            object[] parameters,
            ulong gasLimit = 0);

        /// <summary>Creates a contract of a type that is declared in the creating contract's assembly.</summary>
        /// <typeparam name="T">Type of the new contract.</typeparam>
        /// <param name="smartContractState">State of the contract that creates.</param>
        /// <param name="amountToTransfer">Value that the new contract starts with, in satoshi.</param>
        /// <param name="parameters">Arguments of the constructor after the state; null for none.</param>
        /// <param name="gasLimit">Gas that the creation may use; 0 for all that is left.</param>
        ICreateResult Create<T>(ISmartContractState smartContractState, ulong amountToTransfer, object[] parameters, ulong gasLimit = 0);
    }
}
