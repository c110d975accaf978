using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>An argument as a selection gives it.</summary>
public sealed class ArgumentValue : IInputFieldInfo
{
    private static readonly object s_notParsed = new();
    private static readonly InputParser s_parser = new();
    private readonly IInputFieldInfo _argument;
    private object? _value = s_notParsed;

    /// <summary>An argument with a literal; its value is made when it is first asked for.</summary>
    public ArgumentValue(IInputFieldInfo argument, ValueKind kind, bool isFullyCoerced, bool isDefaultValue, IValueNode valueLiteral)
    {
        _argument = argument;
        Kind = kind;
        IsFullyCoerced = isFullyCoerced;
        IsDefaultValue = isDefaultValue;
        ValueLiteral = valueLiteral;
    }

    /// <summary>An argument with a value that is ready.</summary>
    public ArgumentValue(IInputFieldInfo argument, ValueKind kind, bool isDefaultValue, object? value, IValueNode valueLiteral)
        : this(argument, kind, true, isDefaultValue, valueLiteral)
    {
        _value = value;
    }

    /// <summary>An argument that was refused.</summary>
    public ArgumentValue(IInputFieldInfo argument, IError error)
    {
        _argument = argument;
        Kind = ValueKind.Unknown;
        IsFullyCoerced = true;
        Error = error;
    }

    /// <inheritdoc />
    public string Name => _argument.Name;

    /// <inheritdoc />
    public SchemaCoordinate Coordinate => _argument.Coordinate;

    /// <inheritdoc />
    public IInputType Type => _argument.Type;

    /// <inheritdoc />
    public Type RuntimeType => _argument.RuntimeType;

    /// <inheritdoc />
    public IInputValueFormatter? Formatter => _argument.Formatter;

    /// <summary>The kind of the literal.</summary>
    public ValueKind Kind { get; }

    /// <summary>True when the literal has no variables.</summary>
    public bool IsFullyCoerced { get; }

    /// <summary>True when the value is the argument's default.</summary>
    public bool IsDefaultValue { get; }

    /// <summary>The literal.</summary>
    public IValueNode? ValueLiteral { get; }

    /// <summary>Why the argument was refused.</summary>
    public IError? Error { get; }

    /// <summary>True when the argument was refused.</summary>
    public bool HasError => Error is not null;

    /// <summary>The value; parsed on first use and then kept.</summary>
    /// <exception cref="GraphQLException">The argument was refused.</exception>
    public object? Value
    {
        get
        {
            var value = _value;
            if (ReferenceEquals(value, s_notParsed))
            {
                _value = value = Parse();
            }

            return value;
        }
    }

    private object? Parse() => Error is not null
        ? throw new GraphQLException(Error)
        : s_parser.ParseLiteral(ValueLiteral!, _argument);

}
