namespace DefiPay.ContractEngine.Compilation;

/// <summary>Refuses sources whose brackets nest deeper than the compiler's parser can follow on any stack.</summary>
internal static class SourceNesting
{
    private const int DepthMax = 1000;

    /// <summary>Counts brackets as characters, wherever they stand: close enough, and nothing to parse.</summary>
    /// <exception cref="ArgumentException">Brackets nest deeper than <see cref="DepthMax"/>.</exception>
    public static void Check(SourceFile source)
    {
        var brackets = 0;
        var angles = 0;
        foreach (var character in source.Text)
        {
            switch (character)
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
            }

            // A statement's end closes every "less than".
            if (character is ';' or '{' or '}') angles = 0;
            if (brackets > DepthMax || angles > DepthMax)
            {
                throw new ArgumentException($"Brackets in \"{source.Path}\" nest deeper than the {DepthMax} levels that are accepted.", nameof(source));
            }
        }
    }
}
