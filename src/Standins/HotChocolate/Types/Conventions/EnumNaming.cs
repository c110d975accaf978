using System.Text;

namespace HotChocolate.Types.Descriptors;

/// <summary>Names of enum values.</summary>
internal static class EnumNaming
{
    /// <summary>
    /// <c>PartiallyCaptured</c> → <c>PARTIALLY_CAPTURED</c>: an underscore before every capital that follows a small
    /// letter or digit, and before the last capital of a run that a small letter follows (<c>IPv4Addr</c> → <c>I_PV4_ADDR</c>).
    /// </summary>
    public static string ToConstantCase(string name)
    {
        // A name that is all capitals already keeps its form.
        if (name.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '_'))
        {
            return name;
        }

        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (i > 0 && char.IsUpper(c) && name[i - 1] != '_')
            {
                var afterSmall = !char.IsUpper(name[i - 1]);
                var beforeSmall = i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (afterSmall || beforeSmall)
                {
                    text.Append('_');
                }
            }

            text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }
}
