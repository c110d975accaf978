using System.Linq.Expressions;
using System.Reflection;
using DefiPay.ContractTesting.Accounts;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting.Calls;

/// <summary>A call as the test wrote it: the method that the compiler resolved, and the values of the arguments.</summary>
internal sealed record ContractCall(MethodInfo Method, object?[] Arguments)
{
    /// <summary>Reads <c>contract =&gt; contract.Method(…)</c> or <c>contract =&gt; contract.Property</c>.</summary>
    /// <exception cref="ContractTestException">It is neither.</exception>
    public static ContractCall Of(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var contract = lambda.Parameters[0];
        return Unconverted(lambda.Body) switch
        {
            MethodCallExpression call when call.Object is { } target && Unconverted(target) == contract =>
                new ContractCall(call.Method, [.. call.Arguments.Select(argument => ExpressionValue.Of(argument, contract))]),
            MemberExpression { Member: PropertyInfo { GetMethod: { } getter } } property when property.Expression is { } target && Unconverted(target) == contract =>
                new ContractCall(getter, []),
            _ => throw new ContractTestException($"`{lambda}` is no call: one method or property of the contract is expected, such as `t => t.TransferTo(bob, 5)`."),
        };
    }

    /// <summary>Reads <c>state =&gt; new Contract(state, …)</c>.</summary>
    /// <exception cref="ContractTestException">It is something else.</exception>
    public static (ConstructorInfo Constructor, object?[] Arguments) OfConstructor<T>(Expression<Func<ISmartContractState, T>> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return Unconverted(lambda.Body) is NewExpression { Constructor: { } constructor, Arguments: [var first, ..] } creation && first == lambda.Parameters[0]
            ? (constructor, [.. creation.Arguments.Skip(1).Select(argument => ExpressionValue.Of(argument, lambda.Parameters[0]))])
            : throw new ContractTestException($"`{lambda}` deploys nothing: `state => new {typeof(T).Name}(state, …)` is expected.");
    }

    /// <summary>As C# would say it.</summary>
    public override string ToString() => Method.IsSpecialName && Method.Name.StartsWith("get_", StringComparison.Ordinal)
        ? Method.Name["get_".Length..]
        : $"{Method.Name}({string.Join(", ", Arguments.Select(AddressText.OfValue))})";

    private static Expression Unconverted(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert ? Unconverted(convert.Operand) : expression;
}
