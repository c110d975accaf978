using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Roles;
using DefiPay.Stratis;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs;

/// <summary>
/// Reads addresses that money goes to. Stricter than <see cref="AddressText"/>: an address of another network is refused, since its
/// bytes mean an account on this one as well, and that is nobody's wish.
/// </summary>
internal static class PaidAddress
{
    /// <summary>A recipient on the EVM chain, or the account of that name there.</summary>
    /// <exception cref="WrongUseException">It is neither.</exception>
    public static string EvmRecipient(string text) => EvmWallet.FindKnown(text)?.Address ?? Evm("RECIPIENT", text, " or a named account");

    /// <summary>A token's contract on the EVM chain.</summary>
    /// <exception cref="WrongUseException">It is no address of the chain.</exception>
    public static string EvmToken(string text) => Evm("--token", text, "");

    /// <summary>A recipient on Stratis, or the account of that name there.</summary>
    /// <exception cref="WrongUseException">It is neither.</exception>
    public static StratisAddress StratisRecipient(string text) => StratisWallet.FindKnown(text)?.Address ?? Stratis("RECIPIENT", text, " or a named account");

    /// <summary>A token's contract on Stratis.</summary>
    /// <exception cref="WrongUseException">It is no address of the network.</exception>
    public static StratisAddress StratisToken(string text) => Stratis("--token", text, "");

    private static string Evm(string field, string text, string otherwise) =>
        AddressText.TryCanonicalize(text, out string? canonical) && canonical.StartsWith("0x", StringComparison.Ordinal) && canonical != EvmHex.ZeroAddress
        && (!text.Contains(':') || text.StartsWith($"{EvmChain.Id}:", StringComparison.Ordinal))
            ? canonical
            : throw new WrongUseException(
                $"{field} must be an address of the EVM chain (0x and 40 hex digits, not all 0; with mixed case, the checksum of EIP-55){otherwise}, not `{text}`.");

    private static StratisAddress Stratis(string field, string text, string otherwise) =>
        StratisAddress.TryParse(text, StratisChain.Network, out StratisAddress address) && !address.IsZero
            ? address
            : throw new WrongUseException($"{field} must be a base58 address of {StratisChain.Network.Name}{otherwise}, not `{text}`.");
}
