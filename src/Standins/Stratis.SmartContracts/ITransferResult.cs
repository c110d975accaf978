namespace Stratis.SmartContracts
{
    /// <summary>What came of a transfer, or of a call of another contract.</summary>
    public interface ITransferResult
    {
        /// <summary>What the called method returned; null for a failure, a void method or a transfer to a wallet.</summary>
        object ReturnValue { get; }

        /// <summary>Whether value and call went through. A failure does not undo what the caller did: check it.</summary>
        bool Success { get; }
    }
}
