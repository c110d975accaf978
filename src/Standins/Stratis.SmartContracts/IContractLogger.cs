namespace Stratis.SmartContracts
{
    /// <summary>Records the logs of an execution.</summary>
    public interface IContractLogger
    {
        /// <summary>Adds a log to the receipt of the transaction; it is dropped if the call fails.</summary>
        /// <typeparam name="T">Struct whose name is the first topic and whose public fields are the data.</typeparam>
        /// <param name="smartContractState">State of the contract that logs.</param>
        /// <param name="toLog">The values to log.</param>
        void Log<T>(ISmartContractState smartContractState, T toLog) where T : struct;
    }
}
