using System.Collections.Frozen;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Symbols;

/// <summary>
/// Which source stands behind which instruction of one contract's code. Methods are named by their metadata token (or its
/// row) in the original code, which metering keeps. Safe for concurrent use.
/// </summary>
public sealed class ContractSymbols
{
    /// <summary>Characters of source that <see cref="TextOf"/> gives at most.</summary>
    public const int StatementLengthMax = 200;

    private const int RowMask = 0x00ff_ffff;

    private readonly FrozenDictionary<int, MethodSymbols> _methods;
    private readonly FrozenDictionary<string, SourceLines> _lines;
    private readonly Lazy<SourceDeclarations> _declarations;

    private ContractSymbols(ReadOnlyMemory<byte> pdb, IReadOnlyList<SourceFile> sources)
    {
        Pdb = pdb;
        Sources = sources;
        _methods = PortablePdb.ReadMethods(pdb);
        _lines = sources.DistinctBy(source => source.Path).ToFrozenDictionary(source => source.Path, source => new SourceLines(source.Text));
        _declarations = new Lazy<SourceDeclarations>(() => DeepStack.Run(() => new SourceDeclarations(sources)));
    }

    /// <summary>The portable PDB of the original code, with the sources inside. It fits the code by method rows and IL offsets; the code names no PDB.</summary>
    public ReadOnlyMemory<byte> Pdb { get; }

    /// <summary>The sources, under the names that <see cref="SourceSpan.File"/> has.</summary>
    public IReadOnlyList<SourceFile> Sources { get; }

    /// <summary>Reads a portable PDB.</summary>
    /// <param name="pdb">Its bytes.</param>
    /// <param name="sources">The sources it was made from, as far as they are at hand.</param>
    /// <exception cref="FormatException">The bytes are no portable PDB.</exception>
    public static ContractSymbols Read(ReadOnlyMemory<byte> pdb, IReadOnlyList<SourceFile> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new ContractSymbols(pdb, sources);
    }

    /// <summary>The statements of a method in IL order; empty for a method without source.</summary>
    public IReadOnlyList<CodePoint> PointsOf(int methodToken) => Method(methodToken)?.Points ?? [];

    /// <summary>
    /// The statement that an instruction belongs to: the last one that begins at or before it. Code that the compiler put in front of the first
    /// counts to the first. Null for a method without source.
    /// </summary>
    /// <param name="methodToken">The method's token or row.</param>
    /// <param name="ilOffset">An offset in its original IL.</param>
    public SourceSpan? Find(int methodToken, int ilOffset)
    {
        var points = PointsOf(methodToken);
        var (low, high) = (0, points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Offset <= ilOffset) low = middle + 1;
            else high = middle;
        }

        // Of what the compiler made up, the statement before; in front of the first, the first.
        for (var i = low - 1; i >= 0; i--)
        {
            if (points[i].Span is { } before) return before;
        }

        for (var i = low; i < points.Count; i++)
        {
            if (points[i].Span is { } after) return after;
        }

        return null;
    }

    /// <summary>The source of a span on one line, cut to <see cref="StatementLengthMax"/>; null when the source is not at hand.</summary>
    public string? TextOf(SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return _lines.TryGetValue(span.File, out var lines) ? lines.TextOf(span, StatementLengthMax) : null;
    }

    /// <summary>A whole line of source without its indentation; null when the source is not at hand.</summary>
    public string? LineOf(string file, int line)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _lines.TryGetValue(file, out var lines) ? lines.LineOf(line, StatementLengthMax) : null;
    }

    /// <summary>All that is known of a method; null for one without source.</summary>
    internal MethodSymbols? Method(int methodToken) => _methods.GetValueOrDefault(methodToken & RowMask);

    /// <summary>Where the member that holds a statement is declared: the span of its name.</summary>
    internal SourceSpan? DeclarationAround(SourceSpan statement) => _declarations.Value.MemberAround(statement);

    /// <summary>The word <c>switch</c> of the innermost switch with a statement in one of its arms.</summary>
    internal SourceSpan? SwitchAround(SourceSpan statement) => _declarations.Value.SwitchAround(statement);

    /// <summary>Where a type is declared: the span of its name.</summary>
    internal SourceSpan? DeclarationOf(string typeName) => _declarations.Value.Type(typeName);

    /// <summary>Where a field, or the property or event that keeps its value in one, is declared: the span of its name.</summary>
    internal SourceSpan? FieldOf(string typeName, string name) => _declarations.Value.Field(typeName, name);
}
