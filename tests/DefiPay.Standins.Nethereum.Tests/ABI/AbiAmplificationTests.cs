using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace DefiPay.Standins.Nethereum.Tests.ABI;

/// <summary>Small data that stands for much: many heads that lead to the same long value.</summary>
public sealed class AbiAmplificationTests
{
    private const int Width = 3_000;
    private const long AllocatedMax = 64L << 20;

    [Theory]
    [InlineData("uint256[][]", Width)]
    [InlineData("bytes[]", Width * 32)]
    [InlineData("string[]", Width * 32)]
    [InlineData("bool[3000][]", -1)]
    public void DecodeDefaultData_HeadsThatShareOneLongValue_AllocateLittle(string type, int length)
    {
        // Offset of the list; its length; its heads, that all lead behind them; one value of Width words.
        bool dynamic = length >= 0;
        byte[] data = [.. Word(32), .. Word(Width), .. dynamic ? Heads() : [], .. dynamic ? Word(length) : [], .. new byte[Width * 32]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? error = Record.Exception(() => new ParameterDecoder().DecodeDefaultData(data, new Parameter(type, "x")));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AllocatedMax);
        Assert.IsType<FormatException>(error);
    }

    private static byte[] Heads() => [.. Enumerable.Repeat(Word(Width * 32), Width).SelectMany(word => word)];

    private static byte[] Word(int number)
    {
        byte[] word = new byte[32];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(word.AsSpan(28), number);
        return word;
    }
}
