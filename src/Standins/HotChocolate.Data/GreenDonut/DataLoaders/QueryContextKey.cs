using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;

namespace GreenDonut.Data;

/// <summary>A text that is equal for query contexts that ask for the same.</summary>
internal sealed class QueryContextKey : ExpressionVisitor
{
    private readonly StringBuilder _text = new();

    public static string Create<T>(QueryContext<T> context)
    {
        var key = new QueryContextKey();
        key.Add(context.Selector);
        key.Add(context.Predicate);
        foreach (var operation in context.Sorting?.Operations ?? [])
        {
            key.Add(operation.KeySelector);
            key._text.Append(operation.Ascending ? '+' : '-');
        }

        return key._text.ToString();
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        // An expression prints a captured value by its type only.
        if (node.Value?.GetType().GetProperty("Value")?.GetValue(node.Value) is { } value)
        {
            IEnumerable values = value is IEnumerable list and not string ? list : new[] { value };
            foreach (var item in values)
            {
                var text = Convert.ToString(item, CultureInfo.InvariantCulture) ?? "";
                _text.Append('#').Append(text.Length).Append(':').Append(text);
            }
        }

        return base.VisitConstant(node);
    }

    private void Add(Expression? expression)
    {
        _text.Append('|').Append(expression);
        Visit(expression);
    }
}
