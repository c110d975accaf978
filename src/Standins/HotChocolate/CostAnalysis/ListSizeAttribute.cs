using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.CostAnalysis.Types;

/// <summary>Tells how many items a field's list can have, which its cost depends on.</summary>
public sealed class ListSizeAttribute : ObjectFieldDescriptorAttribute
{
    private readonly int? _assumedSize;

    /// <summary>The greatest number of items.</summary>
    public int AssumedSize { get => _assumedSize ?? 0; init => _assumedSize = value; }

    /// <summary>The arguments that ask for a number of items, or null.</summary>
    public string[]? SlicingArguments { get; init; }

    /// <summary>The number of items when none of these arguments is given.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields below whose lists are meant, or null for the field's own.</summary>
    public string[]? SizedFields { get; init; }

    /// <summary>Whether one of the arguments must be given. Default true.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var arguments = new List<ArgumentNode>();
        if (_assumedSize is { } assumed) arguments.Add(new ArgumentNode("assumedSize", assumed));
        if (SlicingArguments is not null) arguments.Add(new ArgumentNode("slicingArguments", CostDirectives.Names(SlicingArguments)));
        if (SlicingArgumentDefaultValue is { } size) arguments.Add(new ArgumentNode("slicingArgumentDefaultValue", size));
        if (SizedFields is not null) arguments.Add(new ArgumentNode("sizedFields", CostDirectives.Names(SizedFields)));
        arguments.Add(new ArgumentNode("requireOneSlicingArgument", new BooleanValueNode(RequireOneSlicingArgument)));
        descriptor.Directive(CostDirectives.ListSize, [.. arguments]);
    }
}
