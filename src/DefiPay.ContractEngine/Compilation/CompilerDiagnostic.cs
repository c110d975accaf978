namespace DefiPay.ContractEngine.Compilation;

/// <summary>What the compiler says about a place in the source.</summary>
/// <param name="File">Path as given in <see cref="SourceFile"/>; null when it is about no file.</param>
/// <param name="Line">From 1; 0 without a file.</param>
/// <param name="Column">From 1; 0 without a file.</param>
/// <param name="Id">The compiler's code, such as <c>CS0103</c>.</param>
/// <param name="Message">The compiler's sentence, in English.</param>
/// <param name="IsError">False for a warning.</param>
public sealed record CompilerDiagnostic(string? File, int Line, int Column, string Id, string Message, bool IsError)
{
    /// <summary><c>file(line,column): error ID: message</c>, the form that editors and terminals recognise.</summary>
    public override string ToString()
    {
        var severity = IsError ? "error" : "warning";
        return File is null ? $"{severity} {Id}: {Message}" : $"{File}({Line},{Column}): {severity} {Id}: {Message}";
    }
}
