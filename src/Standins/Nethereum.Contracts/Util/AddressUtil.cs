using System.Text;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Util;

/// <summary>Addresses as text, with the checksum of EIP-55 (https://eips.ethereum.org/EIPS/eip-55).</summary>
public class AddressUtil
{
    /// <summary>How some nodes write "no address".</summary>
    public const string AddressEmptyAsHex = "0x0";

    /// <summary>The address of nobody.</summary>
    public const string ZERO_ADDRESS = "0x0000000000000000000000000000000000000000";

    private const int Digits = 40;

    /// <summary>One for everybody; it has no state.</summary>
    public static AddressUtil Current { get; } = new();

    /// <summary>The address with its checksum; of more than 20 bytes the last 20 count.</summary>
    public string ConvertToChecksumAddress(byte[] address) =>
        ConvertToChecksumAddress((address.Length > Digits / 2 ? address[^(Digits / 2)..] : address).ToHex());

    /// <summary>The address with its checksum.</summary>
    public string ConvertToChecksumAddress(string address)
    {
        string lower = Plain(address).ToLowerInvariant();
        byte[] hash = Keccak256.Hash(Encoding.ASCII.GetBytes(lower));
        return string.Create(lower.Length + 2, (lower, hash), static (text, state) =>
        {
            text[0] = '0';
            text[1] = 'x';
            for (int i = 0; i < state.lower.Length; i++)
            {
                int digit = (state.hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15;
                text[i + 2] = digit >= 8 ? char.ToUpperInvariant(state.lower[i]) : state.lower[i];
            }
        });
    }

    /// <summary>Whether there is no address.</summary>
    public bool IsAnEmptyAddress(string address) => string.IsNullOrWhiteSpace(address) || address == AddressEmptyAsHex;

    /// <summary>Whether it is the address of nobody.</summary>
    public bool IsZeroAddress(string address) => AreAddressesTheSame(address, ZERO_ADDRESS);

    /// <summary>Whether there is an address.</summary>
    public bool IsNotAnEmptyAddress(string address) => !IsAnEmptyAddress(address);

    /// <summary>The address, or 0x0 where there is none.</summary>
    public string AddressValueOrEmpty(string address) => IsAnEmptyAddress(address) ? AddressEmptyAsHex : address;

    /// <summary>Whether the candidate is empty as the first is, or the same.</summary>
    public bool IsEmptyOrEqualsAddress(string address1, string candidate) => IsAnEmptyAddress(address1) || AreAddressesTheSame(address1, candidate);

    /// <summary>Whether two spellings name one address.</summary>
    public bool AreAddressesTheSame(string address1, string address2) =>
        address1 is not null && address2 is not null && string.Equals(Plain(address1), Plain(address2), StringComparison.OrdinalIgnoreCase);

    /// <summary>Pads a shorter address to 20 bytes.</summary>
    public string ConvertToValid20ByteAddress(string address) => "0x" + Plain(address ?? "").PadLeft(Digits, '0');

    /// <summary>Whether it has 20 bytes.</summary>
    public bool IsValidAddressLength(string address) => !string.IsNullOrEmpty(address) && Plain(address).Length == Digits;

    /// <summary>0x and 40 hex digits, of any case.</summary>
    public bool IsValidEthereumAddressHexFormat(string address) =>
        !string.IsNullOrEmpty(address) && address.HasHexPrefix() && IsValidAddressLength(address) && Plain(address).All(char.IsAsciiHexDigit);

    /// <summary>Whether the spelling has its checksum.</summary>
    public bool IsChecksumAddress(string address) => IsValidEthereumAddressHexFormat(address) && ConvertToChecksumAddress(address) == address;

    private static string Plain(string address) => address.RemoveHexPrefix();
}
