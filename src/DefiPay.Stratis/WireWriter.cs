using System.Buffers;
using System.Buffers.Binary;

namespace DefiPay.Stratis;

/// <summary>Writes Bitcoin's wire format.</summary>
public sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>What was written, as long as nothing more is.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.WrittenMemory;

    /// <summary>Writes a signed 32-bit number.</summary>
    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    /// <summary>Writes an unsigned 32-bit number.</summary>
    public void WriteUInt32(uint value) => WriteInt32(unchecked((int)value));

    /// <summary>Writes an unsigned 64-bit number.</summary>
    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(sizeof(ulong)), value);
        _buffer.Advance(sizeof(ulong));
    }

    /// <summary>Writes a hash.</summary>
    public void WriteHash(Hash256 hash)
    {
        hash.CopyTo(_buffer.GetSpan(Hash256.Size));
        _buffer.Advance(Hash256.Size);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>Writes how many things follow.</summary>
    public void WriteCount(int count)
    {
        switch (count)
        {
            case < 0xFD:
                WriteBytes([(byte)count]);
                break;
            case <= ushort.MaxValue:
                WriteBytes([0xFD, (byte)count, (byte)(count >> 8)]);
                break;
            default:
                WriteBytes([0xFE]);
                WriteInt32(count);
                break;
        }
    }

    /// <summary>Writes bytes with their number in front.</summary>
    public void WriteVariableBytes(ReadOnlySpan<byte> bytes)
    {
        WriteCount(bytes.Length);
        WriteBytes(bytes);
    }
}
