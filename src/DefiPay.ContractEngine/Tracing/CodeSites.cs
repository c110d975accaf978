using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>
/// What the numbers in one traced assembly mean. An assembly's number is its own, since code can run on the meters of another contract (a caller
/// that prints an object of the class of whom it called).
/// </summary>
internal sealed class CodeSites(ContractSymbols? symbols)
{
    private static int s_last;

    private readonly List<CodeStatement> _statements = [];
    private readonly List<GasShare[]> _charges = [];

    public int Id { get; } = Interlocked.Increment(ref s_last);

    public string CodeHash { get; set; } = "";

    public ContractSymbols? Symbols { get; } = symbols;

    public CodeStatement Statement(int index) => _statements[index];

    public GasShare[] Charge(int index) => _charges[index];

    public CodePlace Place(int index)
    {
        var statement = _statements[index];
        return new CodePlace(statement.Type, statement.Method, statement.Span, statement.Span is null ? null : Symbols?.TextOf(statement.Span));
    }

    public int Add(CodeStatement statement)
    {
        _statements.Add(statement);
        return _statements.Count - 1;
    }

    public int Add(GasShare[] shares)
    {
        _charges.Add(shares);
        return _charges.Count - 1;
    }

    /// <summary>The number that stands in the code for a statement or charge of this assembly.</summary>
    public long Site(int index) => ((long)Id << 32) | (uint)index;

    public static int IdOf(long site) => (int)(site >> 32);

    public static int IndexOf(long site) => (int)site;
}
