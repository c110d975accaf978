using System;

namespace Stratis.SmartContracts
{
    /// <summary>All that a contract can reach, handed to its constructor. Unit tests of contracts pass their own.</summary>
    public interface ISmartContractState
    {
        /// <summary>The block that is being built.</summary>
        IBlock Block { get; }

        /// <summary>The call that is being answered.</summary>
        IMessage Message { get; }

        /// <summary>The contract's storage.</summary>
        IPersistentState PersistentState { get; }

        /// <summary>Takes logs.</summary>
        IContractLogger ContractLogger { get; }

        /// <summary>Takes transfers, calls and creations.</summary>
        IInternalTransactionExecutor InternalTransactionExecutor { get; }

        /// <summary>Hash functions.</summary>
        IInternalHashHelper InternalHashHelper { get; }

        /// <summary>Turns values into bytes and back, as storage does.</summary>
        ISerializer Serializer { get; }

        /// <summary>Reads the contract's balance in satoshi, value and transfers of this call included.</summary>
        Func<ulong> GetBalance { get; }
    }
}
