using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>What scalars answer to a text that they refuse.</summary>
internal static class ScalarErrors
{
    private const int ShownMax = 80;

    public static SerializationException Refused(ScalarType type, string text, string accepted, string code)
    {
        var shown = text.Length > ShownMax ? text[..ShownMax] + "…" : text;
        return new SerializationException(
            ErrorBuilder.New()
                .SetMessage($"{type.Name}: `{shown}` is refused; accepted is {accepted}.")
                .SetCode(code)
                .Build(),
            type);
    }
}
