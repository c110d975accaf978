using System.Reflection;
using HotChocolate.Resolvers.Expressions.Parameters;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Internal;

/// <summary>The kinds of parameters that resolvers may have, in the order in which they are asked.</summary>
internal sealed class ParameterKinds
{
    private readonly IReadOnlyList<IParameterExpressionBuilder> _kinds;

    public ParameterKinds(IServiceProvider services, ITypeInspector inspector)
    {
        _ = inspector;
        var isService = services.GetService<IServiceProviderIsService>();
        _kinds =
        [
            new ParentParameterExpressionBuilder(),
            .. ServiceParameters.Explicit(),
            .. StateParameters.Create(),
            .. ContextParameters.Create(),
            .. services.GetService<IEnumerable<IParameterExpressionBuilder>>() ?? [],
            .. ServiceParameters.Implicit(isService),
            new ArgumentParameterExpressionBuilder()
        ];
    }

    private ParameterKinds(IReadOnlyList<IParameterExpressionBuilder> kinds) => _kinds = kinds;

    public ParameterKinds With(IReadOnlyList<IParameterExpressionBuilder> own) => own.Count == 0 ? this : new([.. own, .. _kinds]);

    public IParameterExpressionBuilder Find(ParameterInfo parameter)
    {
        // The last one, an argument, takes what no other wants.
        foreach (var kind in _kinds)
        {
            if (!kind.IsDefaultHandler && kind.CanHandle(parameter))
            {
                return kind;
            }
        }

        return _kinds.First(k => k.IsDefaultHandler && k.CanHandle(parameter));
    }
}
