using System.Globalization;

namespace HotChocolate;

/// <summary>Shorthands for <see cref="IErrorBuilder"/>.</summary>
public static class ErrorBuilderExtensions
{
    /// <summary>Sets the extension <c>fieldCoordinate</c>.</summary>
    public static IErrorBuilder SetFieldCoordinate(this IErrorBuilder builder, SchemaCoordinate fieldCoordinate) =>
        builder.SetExtension("fieldCoordinate", fieldCoordinate.ToString());

    /// <summary>Sets a message from a format and its arguments.</summary>
    public static IErrorBuilder SetMessage(this IErrorBuilder builder, string format, params object[] args) =>
        builder.SetMessage(string.Format(CultureInfo.InvariantCulture, format, args));
}
