using System.Text;

namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses parts of documents; the text must hold the part and nothing else.</summary>
    public static class Syntax
    {
        /// <summary>Parses a literal; <paramref name="constant"/> forbids variables in it.</summary>
        public static IValueNode ParseValueLiteral(string sourceText, bool constant = true) =>
            Whole(sourceText, (ref Utf8GraphQLParser parser) => parser.ParseValue(constant));

        /// <summary>Parses a type reference such as <c>[Int!]!</c>.</summary>
        public static ITypeNode ParseTypeReference(string sourceText) =>
            Whole(sourceText, static (ref Utf8GraphQLParser parser) => parser.ParseType());

        /// <summary>Parses a field selection.</summary>
        public static FieldNode ParseField(string sourceText) =>
            Whole(sourceText, static (ref Utf8GraphQLParser parser) => parser.ParseField());

        /// <summary>Parses a selection set with its braces.</summary>
        public static SelectionSetNode ParseSelectionSet(string sourceText) =>
            Whole(sourceText, static (ref Utf8GraphQLParser parser) => parser.ParseSelectionSet());

        private delegate T Part<out T>(ref Utf8GraphQLParser parser);

        private static T Whole<T>(string sourceText, Part<T> part)
        {
            var parser = new Utf8GraphQLParser(Encoding.UTF8.GetBytes(sourceText));
            parser._reader.Read();
            var node = part(ref parser);
            if (parser._reader.Kind != TokenKind.EndOfFile) throw parser.Unexpected();
            return node;
        }
    }
}
