namespace Stratis.SmartContracts.Standards
{
    /// <summary>
    /// SRC20: a fungible token with 64-bit amounts. Differs from ERC-20 in that an allowance is set by naming its present
    /// amount, and in that a refusal returns false instead of failing the transaction.
    /// </summary>
    public interface IStandardToken
    {
        /// <summary>All tokens there are, in the smallest unit.</summary>
        ulong TotalSupply { get; }

        /// <summary>Tokens of an account, in the smallest unit.</summary>
        /// <param name="address">The account.</param>
        ulong GetBalance(Address address);

        /// <summary>Moves tokens of the sender.</summary>
        /// <param name="to">Who receives.</param>
        /// <param name="amount">How many, in the smallest unit.</param>
        /// <returns>False if the sender has too few.</returns>
        bool TransferTo(Address to, ulong amount);

        /// <summary>Moves tokens that the sender was allowed to spend.</summary>
        /// <param name="from">Whose tokens.</param>
        /// <param name="to">Who receives.</param>
        /// <param name="amount">How many, in the smallest unit.</param>
        /// <returns>False if balance or allowance is too small.</returns>
        bool TransferFrom(Address from, Address to, ulong amount);

        /// <summary>Allows somebody to spend tokens of the sender.</summary>
        /// <param name="spender">Who may spend.</param>
        /// <param name="currentAmount">What the spender may spend now.</param>
        /// <param name="amount">What the spender may spend from now on.</param>
        /// <returns>False if <paramref name="currentAmount"/> is not the present allowance.</returns>
        bool Approve(Address spender, ulong currentAmount, ulong amount);

        /// <summary>What somebody may still spend of an owner's tokens.</summary>
        /// <param name="owner">Whose tokens.</param>
        /// <param name="spender">Who may spend.</param>
        ulong Allowance(Address owner, Address spender);
    }
}
