using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>An address of an account.</summary>
/// <param name="Address">The address.</param>
/// <param name="AccountIndex">Number of the account.</param>
/// <param name="IsChange">Whether the wallet pays change to it, rather than others to the wallet.</param>
/// <param name="Index">Its position among those of its kind.</param>
internal sealed record WalletAddress(StratisAddress Address, int AccountIndex, bool IsChange, int Index)
{
    /// <summary>Its path in the key tree.</summary>
    public string Path => $"{WalletAccount.PathOf(AccountIndex)}/{(IsChange ? 1 : 0)}/{Index}";
}
