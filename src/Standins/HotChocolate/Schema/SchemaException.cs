using System.Text;

namespace HotChocolate;

/// <summary>The schema could not be built; the message lists every error.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SchemaException(params ISchemaError[] errors)
        : this((IReadOnlyList<ISchemaError>)errors)
    {
    }

    /// <summary>Creates the exception.</summary>
    public SchemaException(IReadOnlyList<ISchemaError> errors)
        : base(Describe(errors), errors.FirstOrDefault(e => e.Exception is not null)?.Exception) => Errors = errors;

    /// <summary>All errors.</summary>
    public IReadOnlyList<ISchemaError> Errors { get; }

    private static string Describe(IReadOnlyList<ISchemaError> errors)
    {
        var text = new StringBuilder().AppendLine("For more details look at the `Errors` property.").AppendLine();
        for (var i = 0; i < errors.Count; i++)
        {
            text.Append(i + 1).Append(". ").Append(errors[i].Message);
            if (errors[i].TypeSystemObject is { } member)
            {
                text.Append(" (").Append(member.Name.Length > 0 ? member.Name : member.GetType().Name).Append(')');
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}
