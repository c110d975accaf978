using System.Linq.Expressions;
using System.Reflection;

namespace DefiPay.ContractTesting.Calls;

/// <summary>
/// What an argument in a lambda comes to. Constants, captured variables, members and conversions are read directly: compiling each one costs
/// more than the contract call itself. Everything else is interpreted.
/// </summary>
internal static class ExpressionValue
{
    public static object? Of(Expression expression, ParameterExpression contract)
    {
        try
        {
            return Of(expression);
        }
        catch (InvalidOperationException) when (Uses(expression, contract))
        {
            throw new ContractTestException($"`{expression}` uses `{contract.Name}` inside an argument. Read it first, into a variable.");
        }
    }

    private static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Of(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member =>
            property.GetMethod!.Invoke(member.Expression is null ? null : Of(member.Expression), BindingFlags.DoNotWrapExceptions, null, null, null),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: { } conversion } unary =>
            conversion.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Of(unary.Operand)], null),
        UnaryExpression { NodeType: ExpressionType.Convert } unary when !unary.Type.IsValueType => Of(unary.Operand),
        _ => Interpreted(expression),
    };

    private static object? Interpreted(Expression expression) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();

    private static bool Uses(Expression expression, ParameterExpression contract)
    {
        var finder = new Finder(contract);
        finder.Visit(expression);
        return finder.Found;
    }

    private sealed class Finder(ParameterExpression wanted) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == wanted;
            return node;
        }
    }
}
