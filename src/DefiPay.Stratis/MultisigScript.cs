using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Stratis;

/// <summary>A condition that so many of several public keys meet together.</summary>
/// <param name="Required">How many have to sign.</param>
/// <param name="Keys">The keys, in the order in which their signatures have to stand.</param>
public sealed record MultisigScript(int Required, IReadOnlyList<byte[]> Keys)
{
    /// <summary>A script names at most so many keys.</summary>
    public const int KeysMax = 20;

    private const byte OpCheckMultiSig = 0xae;

    /// <summary>Reads such a script. As on the platform, what it names need not be keys: then its coins are lost.</summary>
    /// <param name="script">The whole script.</param>
    /// <param name="multisig">What it asks for.</param>
    public static bool TryRead(ReadOnlySpan<byte> script, [NotNullWhen(true)] out MultisigScript? multisig)
    {
        multisig = null;
        if (script is not [.., OpCheckMultiSig] || !Script.TryReadPushes(script[..^1], out var pushes) || pushes.Count < 2)
        {
            return false;
        }

        if (NumberOf(pushes[0]) is not { } required || NumberOf(pushes[^1]) is not { } count || count != pushes.Count - 2 || required > count)
        {
            return false;
        }

        multisig = new MultisigScript(required, [.. pushes.Skip(1).Take(count)]);
        return true;
    }

    /// <summary>The script.</summary>
    public byte[] Encode() =>
        [.. Number(Required), .. Keys.SelectMany(key => Script.Push(key)), .. Number(Keys.Count), OpCheckMultiSig];

    private static byte[] Number(int number) => Script.Push(number == 0 ? [] : [(byte)number]);

    private static int? NumberOf(byte[] push) => push switch
    {
        [] => 0,
        [<= KeysMax and var number] => number,
        _ => null,
    };
}
