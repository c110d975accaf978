namespace DefiPay.Deployment.Contracts;

/// <summary>What stands in a contract's way, or what its author should know.</summary>
/// <param name="File">The source, as it was named; null when it is about the contract as a whole.</param>
/// <param name="Line">From 1; 0 without a place.</param>
/// <param name="Column">From 1; 0 without a place.</param>
/// <param name="Rule">The compiler's code (`CS0103`), or the platform's name of the rule (`FloatValidationResult`).</param>
/// <param name="Subject">The type or method it is about; null where that is not known, or it is about more.</param>
/// <param name="Message">The sentence.</param>
/// <param name="IsError">False for a warning.</param>
public sealed record ContractProblem(string? File, int Line, int Column, string Rule, string? Subject, string Message, bool IsError)
{
    /// <summary><c>file(line,column): error RULE: message</c>, the form that editors and terminals recognise.</summary>
    public override string ToString()
    {
        string place = File is null ? "" : Line > 0 ? $"{File}({Line},{Column}): " : $"{File}: ";
        return $"{place}{(IsError ? "error" : "warning")} {Rule}: {Message}";
    }
}
