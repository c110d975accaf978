using System;

namespace Stratis.SmartContracts
{
    /// <summary>
    /// Turns values into the bytes that storage, logs and parameters hold, and back.
    /// Reading never throws: bytes that are not such a value give the type's default.
    /// </summary>
    public interface ISerializer
    {
        /// <summary>Writes a character: UTF-16 unit, 2 bytes little-endian.</summary>
        /// <param name="c">The value to write.</param>
        byte[] Serialize(char c);

        /// <summary>Writes an address: its 20 bytes.</summary>
        /// <param name="address">The value to write.</param>
        byte[] Serialize(Address address);

        /// <summary>Writes a truth value: one byte, 1 or 0.</summary>
        /// <param name="b">The value to write.</param>
        byte[] Serialize(bool b);

        /// <summary>Writes a number: 4 bytes little-endian.</summary>
        /// <param name="i">The value to write.</param>
        byte[] Serialize(int i);

        /// <summary>Writes a number: 8 bytes little-endian.</summary>
        /// <param name="l">The value to write.</param>
        byte[] Serialize(long l);

        /// <summary>Writes a number: 4 bytes little-endian.</summary>
        /// <param name="u">The value to write.</param>
        byte[] Serialize(uint u);

        /// <summary>Writes a number: 8 bytes little-endian.</summary>
        /// <param name="ul">The value to write.</param>
        byte[] Serialize(ulong ul);

        /// <summary>Writes a number: 16 bytes little-endian.</summary>
        /// <param name="uInt128">The value to write.</param>
        byte[] Serialize(UInt128 uInt128);

        /// <summary>Writes a number: 32 bytes little-endian.</summary>
        /// <param name="uInt256">The value to write.</param>
        byte[] Serialize(UInt256 uInt256);

        /// <summary>Writes a text: UTF-8.</summary>
        /// <param name="s">The value to write.</param>
        byte[] Serialize(string s);

        /// <summary>Writes an array: an RLP list of the elements' bytes; a byte array as it is.</summary>
        /// <param name="a">The value to write.</param>
        byte[] Serialize(Array a);

        /// <summary>Writes the public fields of a struct, in the order of their declaration, as an RLP list.</summary>
        /// <typeparam name="T">Type of the struct.</typeparam>
        /// <param name="s">The value to write.</param>
        byte[] Serialize<T>(T s) where T : struct;

        /// <summary>Reads a truth value.</summary>
        /// <param name="val">The bytes to read.</param>
        bool ToBool(byte[] val);

        /// <summary>Reads an address of exactly 20 bytes.</summary>
        /// <param name="val">The bytes to read.</param>
        Address ToAddress(byte[] val);

        /// <summary>Reads an address in its base58 spelling on the network that the contract runs on.</summary>
        /// <param name="val">The text to read.</param>
        Address ToAddress(string val);

        /// <summary>Reads a signed 32-bit number.</summary>
        /// <param name="val">The bytes to read.</param>
        int ToInt32(byte[] val);

        /// <summary>Reads an unsigned 32-bit number.</summary>
        /// <param name="val">The bytes to read.</param>
        uint ToUInt32(byte[] val);

        /// <summary>Reads a signed 64-bit number.</summary>
        /// <param name="val">The bytes to read.</param>
        long ToInt64(byte[] val);

        /// <summary>Reads an unsigned 64-bit number.</summary>
        /// <param name="val">The bytes to read.</param>
        ulong ToUInt64(byte[] val);

        /// <summary>Reads an unsigned number of exactly 16 bytes.</summary>
        /// <param name="val">The bytes to read.</param>
        UInt128 ToUInt128(byte[] val);

        /// <summary>Reads an unsigned number of exactly 32 bytes.</summary>
        /// <param name="val">The bytes to read.</param>
        UInt256 ToUInt256(byte[] val);

        /// <summary>Reads a UTF-8 text.</summary>
        /// <param name="val">The bytes to read.</param>
        string ToString(byte[] val);

        /// <summary>Reads a character.</summary>
        /// <param name="val">The bytes to read.</param>
        char ToChar(byte[] val);

        /// <summary>Reads an array.</summary>
        /// <typeparam name="T">Type of the elements.</typeparam>
        /// <param name="val">The bytes to read.</param>
        T[] ToArray<T>(byte[] val);

        /// <summary>Reads a struct.</summary>
        /// <typeparam name="T">Type of the struct.</typeparam>
        /// <param name="val">The bytes to read.</param>
        T ToStruct<T>(byte[] val) where T : struct;
    }
}
