using System;

namespace Stratis.SmartContracts
{
    /// <summary>
    /// The storage of one contract: byte keys to byte values. A text key means its UTF-8 bytes.
    /// Reading costs 1 gas and writing 20 gas for each byte of key and value. Reading never fails: where nothing is stored,
    /// or bytes that are not such a value, the type's default comes back.
    /// </summary>
    public interface IPersistentState
    {
        /// <summary>Whether there is a contract at an address.</summary>
        /// <param name="address">The address to look at.</param>
        bool IsContract(Address address);

        /// <summary>Reads raw bytes.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The bytes; an empty array where nothing is stored, never null.</returns>
        byte[] GetBytes(byte[] key);

        /// <inheritdoc cref="GetBytes(byte[])"/>
        byte[] GetBytes(string key);

        /// <summary>Reads a character.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or U+0000.</returns>
        char GetChar(string key);

        /// <summary>Reads an address.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or the zero address.</returns>
        Address GetAddress(string key);

        /// <summary>Reads a truth value.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or false.</returns>
        bool GetBool(string key);

        /// <summary>Reads a signed 32-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        int GetInt32(string key);

        /// <summary>Reads an unsigned 32-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        uint GetUInt32(string key);

        /// <summary>Reads a signed 64-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        long GetInt64(string key);

        /// <summary>Reads an unsigned 64-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        ulong GetUInt64(string key);

        /// <summary>Reads an unsigned 128-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        UInt128 GetUInt128(string key);

        /// <summary>Reads an unsigned 256-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or 0.</returns>
        UInt256 GetUInt256(string key);

        /// <summary>Reads a text.</summary>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or the empty text.</returns>
        string GetString(string key);

        /// <summary>Reads a struct.</summary>
        /// <typeparam name="T">Struct whose public fields were stored.</typeparam>
        /// <param name="key">Key of the value.</param>
        /// <returns>The value, or the struct's default.</returns>
        T GetStruct<T>(string key) where T : struct;

        /// <summary>Reads an array.</summary>
        /// <typeparam name="T">Type of the elements.</typeparam>
        /// <param name="key">Key of the value.</param>
        /// <returns>The elements, or an empty array.</returns>
        T[] GetArray<T>(string key);

        /// <summary>Stores raw bytes.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The bytes to store.</param>
        void SetBytes(byte[] key, byte[] value);

        /// <inheritdoc cref="SetBytes(byte[], byte[])"/>
        void SetBytes(string key, byte[] value);

        /// <summary>Stores a character.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetChar(string key, char value);

        /// <summary>Stores an address.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetAddress(string key, Address value);

        /// <summary>Stores a truth value.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetBool(string key, bool value);

        /// <summary>Stores a signed 32-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetInt32(string key, int value);

        /// <summary>Stores an unsigned 32-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetUInt32(string key, uint value);

        /// <summary>Stores a signed 64-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetInt64(string key, long value);

        /// <summary>Stores an unsigned 64-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetUInt64(string key, ulong value);

        /// <summary>Stores an unsigned 128-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetUInt128(string key, UInt128 value);

        /// <summary>Stores an unsigned 256-bit number.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetUInt256(string key, UInt256 value);

        /// <summary>Stores a text.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetString(string key, string value);

        /// <summary>Stores the public fields of a struct.</summary>
        /// <typeparam name="T">Type of the struct.</typeparam>
        /// <param name="key">Key of the value.</param>
        /// <param name="value">The value to store.</param>
        void SetStruct<T>(string key, T value) where T : struct;

        /// <summary>Stores an array.</summary>
        /// <param name="key">Key of the value.</param>
        /// <param name="a">The elements to store.</param>
        void SetArray(string key, Array a);

        /// <summary>Removes a value.</summary>
        /// <param name="key">Key of the value.</param>
        void Clear(string key);
    }
}
