namespace HotChocolate;

/// <summary>Names a member of a schema: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c> or <c>@directive</c>.</summary>
public readonly record struct SchemaCoordinate
{
    /// <summary>Creates a coordinate.</summary>
    /// <exception cref="ArgumentException">An argument was named without a member.</exception>
    public SchemaCoordinate(string name, string? memberName = null, string? argumentName = null, bool ofDirective = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (argumentName is not null && memberName is null && !ofDirective)
        {
            throw new ArgumentException("An argument's coordinate needs its field.", nameof(argumentName));
        }

        Name = name;
        MemberName = memberName;
        ArgumentName = argumentName;
        OfDirective = ofDirective;
    }

    /// <summary>The name of the type or directive.</summary>
    public string Name { get; }

    /// <summary>The name of the field or enum value.</summary>
    public string? MemberName { get; }

    /// <summary>The name of the argument.</summary>
    public string? ArgumentName { get; }

    /// <summary>True when <see cref="Name"/> is a directive's.</summary>
    public bool OfDirective { get; }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = (OfDirective ? "@" : "") + Name;
        if (MemberName is not null)
        {
            text += "." + MemberName;
        }

        return ArgumentName is null ? text : $"{text}({ArgumentName}:)";
    }
}
