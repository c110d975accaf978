using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>Addresses as people write them.</summary>
public static class Addresses
{
    internal static StratisNetwork Network => StratisNetwork.CirrusDev;

    /// <summary>
    /// The address in base58, as a wallet on the devnet shows it (<c>P…</c>). <c>Address.ToString()</c> is the platform's: hexadecimal, as contracts put
    /// it into storage keys.
    /// </summary>
    public static string ToBase58(this Address address) => address.ToStratisAddress().ToBase58(Network);
}
