using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Internal;

/// <summary>Binds a kind of resolver parameter.</summary>
public interface IParameterExpressionBuilder
{
    /// <summary>What the parameter is bound to.</summary>
    ArgumentKind Kind { get; }

    /// <summary>True when the value is read synchronously, without services and without side effects.</summary>
    bool IsPure { get; }

    /// <summary>True when this builder is asked after all others.</summary>
    bool IsDefaultHandler { get; }

    /// <summary>True when this builder binds the parameter.</summary>
    bool CanHandle(ParameterInfo parameter);

    /// <summary>The expression of the parameter's value.</summary>
    Expression Build(ParameterExpressionBuilderContext context);
}
