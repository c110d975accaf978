using System;
using System.Globalization;

namespace Stratis.SmartContracts
{
    /// <summary>
    /// Base of every contract. A contract keeps nothing in fields: what must last goes to <see cref="State"/>.
    /// The constructor runs once, when the contract is created; calls set the state behind its back.
    /// </summary>
    public abstract class SmartContract
    {
        // Texts that depend on culture must be the same on every machine.
        private static readonly CultureInfo ContractCulture = CultureInfo.GetCultureInfo("en-US");

        // The engine sets this field by its name when it calls an existing contract.
        private readonly ISmartContractState contractState;

        /// <summary>Binds the contract to its state and the thread to the culture en-US.</summary>
        /// <param name="contractState">All that the contract can reach.</param>
        public SmartContract(ISmartContractState contractState)
        {
            CultureInfo.CurrentCulture = ContractCulture;
            this.contractState = contractState;
        }

        /// <summary>Address of this contract.</summary>
        protected Address Address => this.contractState.Message.ContractAddress;

        /// <summary>Balance in satoshi, including value sent with this call and transfers not yet settled.</summary>
        public ulong Balance => this.contractState.GetBalance();

        /// <summary>The block that is being built.</summary>
        public IBlock Block => this.contractState.Block;

        /// <summary>The call that is being answered.</summary>
        public IMessage Message => this.contractState.Message;

        /// <summary>The contract's storage, by its former name.</summary>
        [Obsolete("Please use State property as shorthand", false)]
        public IPersistentState PersistentState => this.contractState.PersistentState;

        /// <summary>The contract's storage.</summary>
        public IPersistentState State => this.contractState.PersistentState;

        /// <summary>Turns values into bytes and back, as storage does.</summary>
        public ISerializer Serializer => this.contractState.Serializer;

        /// <inheritdoc cref="IInternalTransactionExecutor.Transfer"/>
        protected ITransferResult Transfer(Address addressTo, ulong amountToTransfer)
        {
            return this.contractState.InternalTransactionExecutor.Transfer(this.contractState, addressTo, amountToTransfer);
        }

        /// <inheritdoc cref="IInternalTransactionExecutor.Call"/>
        protected ITransferResult Call(Address addressTo, ulong amountToTransfer, string methodName, object[] parameters = null, ulong gasLimit = 0)
        {
            return this.contractState.InternalTransactionExecutor.Call(
                this.contractState, addressTo, amountToTransfer, methodName, parameters, gasLimit);
        }

        /// <inheritdoc cref="IInternalTransactionExecutor.Create{T}"/>
        protected ICreateResult Create<T>(ulong amountToTransfer = 0, object[] parameters = null, ulong gasLimit = 0) where T : SmartContract
        {
            return this.contractState.InternalTransactionExecutor.Create<T>(this.contractState, amountToTransfer, parameters, gasLimit);
        }

        /// <inheritdoc cref="IInternalHashHelper.Keccak256"/>
        protected byte[] Keccak256(byte[] toHash)
        {
            return this.contractState.InternalHashHelper.Keccak256(toHash);
        }

        /// <summary>Fails the call unless a condition holds. Unused gas is given back.</summary>
        /// <param name="condition">What must hold.</param>
        /// <param name="message">Text of the failure.</param>
        /// <exception cref="SmartContractAssertException">The condition does not hold.</exception>
        protected void Assert(bool condition, string message = "Assert failed.")
        {
            if (!condition)
            {
                throw new SmartContractAssertException(message);
            }
        }

        /// <summary>Adds a log to the transaction's receipt.</summary>
        /// <typeparam name="T">Struct whose name is the first topic and whose public fields are the data.</typeparam>
        /// <param name="toLog">The values to log.</param>
        protected void Log<T>(T toLog) where T : struct
        {
            this.contractState.ContractLogger.Log(this.contractState, toLog);
        }

        /// <summary>
        /// Runs when another contract transfers value to this one. A contract that does not override it refuses such transfers.
        /// </summary>
        public virtual void Receive()
        {
        }
    }
}
