using System.Collections.Concurrent;
using System.Linq.Expressions;
using GreenDonut.Data;
using GreenDonut.Data.Cursors;

namespace DefiPay.Api.Paging;

/// <summary>A unique order of rows, with the cursors of its rows.</summary>
internal sealed class KeysetOrder<T>
{
    // Reading a key from a row takes a compiled expression, so orders are kept. Callers choose them, hence the bound.
    private const int KeptOrdersMax = 1_000;

    private static readonly ConcurrentDictionary<string, CursorKey[]> Kept = new();

    private readonly CursorKey[] _keys;

    private KeysetOrder(SortDefinition<T> definition, CursorKey[] keys)
    {
        Definition = definition;
        _keys = keys;
    }

    /// <summary>The keys, each once.</summary>
    public SortDefinition<T> Definition { get; }

    /// <summary>The members that a row must have for its cursor: <c>row.Token.Symbol</c>.</summary>
    public IEnumerable<MemberExpression> Members => _keys.Select(key => Member(key.Expression.Body));

    /// <summary>An order of the given keys; a key that comes again changes nothing and is left out.</summary>
    public static KeysetOrder<T> Create(SortDefinition<T> definition)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        definition = definition with { Operations = [.. definition.Operations.Where(x => seen.Add(PathOf(x)))] };

        var name = string.Join(',', definition.Operations.Select(x => PathOf(x) + (x.Ascending ? '+' : '-')));
        if (!Kept.TryGetValue(name, out var keys))
        {
            keys = [.. definition.Operations.Select(ToKey)];
            if (Kept.Count < KeptOrdersMax)
            {
                keys = Kept.GetOrAdd(name, keys);
            }
        }

        return new KeysetOrder<T>(definition, keys);
    }

    /// <summary>The cursor of a row.</summary>
    public string Cursor(T row) => CursorFormatter.Format(row!, _keys);

    /// <summary>
    /// Checks the cursors, and bounds the rows by the first key alone: what a page's condition says of all keys is a chain of
    /// alternatives, which gives no index a place to start from, while <c>first key &gt;= value</c> beside it does.
    /// </summary>
    public IQueryable<T> Between(IQueryable<T> rows, string? after, string? before)
        => Bound(Bound(rows, after, nameof(after), following: true), before, nameof(before), following: false);

    private IQueryable<T> Bound(IQueryable<T> rows, string? cursor, string argument, bool following)
    {
        if (cursor is null)
        {
            return rows;
        }

        var first = _keys[0];
        var value = Expression.Constant(Captured.Create(first.Expression.ReturnType, Parse(cursor, argument)));
        var compared = Expression.Call(first.Expression.Body, first.CompareMethod, Expression.Property(value, "Value"));
        var upwards = following == (first.Direction == CursorKeyDirection.Ascending);
        var condition = upwards
            ? Expression.GreaterThanOrEqual(compared, Expression.Constant(0))
            : Expression.LessThanOrEqual(compared, Expression.Constant(0));
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, first.Expression.Parameters));
    }

    /// <summary>The value of the first key, once every key has one.</summary>
    private object Parse(string cursor, string argument)
    {
        try
        {
            var values = CursorParser.Parse(cursor, _keys).Values;
            if (values.All(value => value is not null))
            {
                return values[0]!;
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            // What the text has wrong is of no use to a client, who gets cursors from us and never writes one.
        }

        throw PagingErrors.BadCursor(argument, cursor);
    }

    private static CursorKey ToKey(ISortBy<T> key)
        => new(
            key.KeySelector,
            CursorKeySerializerRegistration.Find(key.KeySelector.ReturnType),
            key.Ascending ? CursorKeyDirection.Ascending : CursorKeyDirection.Descending);

    private static string PathOf(ISortBy<T> key)
    {
        var path = "";
        for (var member = Member(key.KeySelector.Body); member is not null; member = member.Expression as MemberExpression)
        {
            path = $".{member.Member.Name}{path}";
        }

        return path;
    }

    /// <summary>The member below what makes it comparable.</summary>
    private static MemberExpression Member(Expression key) => key switch
    {
        MemberExpression member => member,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Member(convert.Operand),
        BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => Member(coalesce.Left),
        _ => throw new InvalidOperationException($"An order's key must be a member of the row, not `{key}`."),
    };
}
