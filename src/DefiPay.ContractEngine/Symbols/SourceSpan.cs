namespace DefiPay.ContractEngine.Symbols;

/// <summary>A stretch of C# source. Lines and columns count from 1; the end is exclusive.</summary>
/// <param name="File">The path as the compiler was given it.</param>
/// <param name="Line">Line of the first character.</param>
/// <param name="Column">Column of the first character.</param>
/// <param name="EndLine">Line of the last character.</param>
/// <param name="EndColumn">Column behind the last character.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary><c>file(line,column)</c>, the form that editors and terminals recognise.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
