using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace DefiPay.ContractEngine.Loading;

/// <summary>Walks a method's IL: known opcodes only, operands inside the body, switch tables that fit.</summary>
internal static class InstructionBounds
{
    private const byte TwoBytePrefix = 0xfe;
    private const byte LoadText = 0x72;
    private const int PlaceMask = 0xffffff;
    private const int Unknown = -1;
    private const int SwitchTable = -2;

    private static readonly int[] OneByte = Sizes(size: 1);
    private static readonly int[] TwoBytes = Sizes(size: 2);

    /// <summary>True when the body is a sequence of whole instructions.</summary>
    /// <param name="il">The body.</param>
    /// <param name="texts">Gets the place of each text that it loads.</param>
    public static bool Hold(BlobReader il, ICollection<int> texts)
    {
        while (il.RemainingBytes > 0)
        {
            var code = il.ReadByte();
            if (code == TwoBytePrefix && il.RemainingBytes == 0) return false;
            var operand = code == TwoBytePrefix ? TwoBytes[il.ReadByte()] : OneByte[code];
            if (operand == Unknown) return false;
            if (operand == SwitchTable)
            {
                if (il.RemainingBytes < sizeof(int)) return false;
                var count = il.ReadUInt32();
                if (count > il.RemainingBytes / sizeof(int)) return false;
                operand = (int)count * sizeof(int);
            }

            if (operand > il.RemainingBytes) return false;
            if (code == LoadText)
            {
                texts.Add(il.ReadInt32() & PlaceMask);
                continue;
            }

            il.Offset += operand;
        }

        return true;
    }

    private static int[] Sizes(int size)
    {
        var sizes = new int[256];
        Array.Fill(sizes, Unknown);
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is OpCode code && code.Size == size && code.OpCodeType != OpCodeType.Nternal)
            {
                sizes[code.Value & 0xff] = OperandSize(code.OperandType);
            }
        }

        return sizes;
    }

    private static int OperandSize(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => SwitchTable,
        _ => 4,
    };
}
