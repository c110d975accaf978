#pragma warning disable CS0659, CS0661 // The real struct overrides Equals and not GetHashCode; an override here would change contract bytecode.
namespace Stratis.SmartContracts
{
    /// <summary>
    /// The 20 bytes that name a contract or a wallet. Held as five words, each a little-endian read of four consecutive bytes.
    /// The base58 spelling exists only outside of contracts.
    /// </summary>
    public struct Address
    {
        /// <summary>The address whose bytes are all zero.</summary>
        public static Address Zero;

        /// <summary>Length of an address in bytes.</summary>
        public const int Width = 20;

        private const int WordWidth = 4;
        private const string HexDigits = "0123456789ABCDEF";

        private readonly uint pn0;
        private readonly uint pn1;
        private readonly uint pn2;
        private readonly uint pn3;
        private readonly uint pn4;

        /// <summary>Copies an address.</summary>
        /// <param name="other">The address to copy.</param>
        public Address(Address other)
        {
            this = other;
        }

        /// <summary>Builds an address from its words, first bytes first.</summary>
        /// <param name="pn0">Bytes 0 to 3, little-endian.</param>
        /// <param name="pn1">Bytes 4 to 7, little-endian.</param>
        /// <param name="pn2">Bytes 8 to 11, little-endian.</param>
        /// <param name="pn3">Bytes 12 to 15, little-endian.</param>
        /// <param name="pn4">Bytes 16 to 19, little-endian.</param>
        public Address(uint pn0, uint pn1, uint pn2, uint pn3, uint pn4)
        {
            this.pn0 = pn0;
            this.pn1 = pn1;
            this.pn2 = pn2;
            this.pn3 = pn3;
            this.pn4 = pn4;
        }

        /// <summary>The 20 bytes, in the order in which <see cref="ToString"/> spells them.</summary>
        /// <returns>A new array of <see cref="Width"/> bytes.</returns>
        public byte[] ToBytes()
        {
            var bytes = new byte[Width];
            WriteWord(bytes, 0, this.pn0);
            WriteWord(bytes, 1, this.pn1);
            WriteWord(bytes, 2, this.pn2);
            WriteWord(bytes, 3, this.pn3);
            WriteWord(bytes, 4, this.pn4);
            return bytes;
        }

        /// <summary>The 20 bytes as 40 upper-case hexadecimal digits, without a prefix.</summary>
        /// <returns>The text that storage keys such as <c>$"Balance:{address}"</c> contain.</returns>
        public override string ToString()
        {
            var bytes = this.ToBytes();
            var digits = new char[Width * 2];
            for (var i = 0; i < bytes.Length; i++)
            {
                digits[2 * i] = HexDigits[bytes[i] >> 4];
                digits[2 * i + 1] = HexDigits[bytes[i] & 15];
            }

            return new string(digits);
        }

        /// <summary>Whether both addresses have the same bytes.</summary>
        /// <param name="obj1">One address.</param>
        /// <param name="obj2">The other address.</param>
        public static bool operator ==(Address obj1, Address obj2)
        {
            return obj1.Equals(obj2);
        }

        /// <summary>Whether the addresses differ in any byte.</summary>
        /// <param name="obj1">One address.</param>
        /// <param name="obj2">The other address.</param>
        public static bool operator !=(Address obj1, Address obj2)
        {
            return !obj1.Equals(obj2);
        }

        /// <summary>Whether <paramref name="obj"/> is an address with the same bytes.</summary>
        /// <param name="obj">Any object, or null.</param>
        public override bool Equals(object obj)
        {
            return obj is Address other && this.Equals(other);
        }

        /// <summary>Whether <paramref name="obj"/> has the same bytes.</summary>
        /// <param name="obj">The address to compare with.</param>
        public bool Equals(Address obj)
        {
            return this.pn0 == obj.pn0 && this.pn1 == obj.pn1 && this.pn2 == obj.pn2 && this.pn3 == obj.pn3 && this.pn4 == obj.pn4;
        }

        private static void WriteWord(byte[] bytes, int index, uint word)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(new System.Span<byte>(bytes, index * WordWidth, WordWidth), word);
        }
    }
}
