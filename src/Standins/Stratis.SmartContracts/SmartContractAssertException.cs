using System;

namespace Stratis.SmartContracts
{
    /// <summary>Thrown by <see cref="SmartContract.Assert"/>; what the call did is undone.</summary>
    public class SmartContractAssertException : Exception
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="message">What did not hold.</param>
        public SmartContractAssertException(string message)
            : base(message)
        {
        }
    }
}
