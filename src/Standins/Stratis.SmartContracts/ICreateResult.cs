namespace Stratis.SmartContracts
{
    /// <summary>What came of creating a contract from within a contract.</summary>
    public interface ICreateResult
    {
        /// <summary>Address of the new contract; zero if it was not created.</summary>
        Address NewContractAddress { get; }

        /// <summary>Whether the constructor ran to its end.</summary>
        bool Success { get; }
    }
}
