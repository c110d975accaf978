using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class SimpleQueryTests
{
    [Fact]
    public async Task Query_PropertiesAndMethods_AnswersInSelectionOrder()
    {
        var result = await new ServiceCollection().AddGraphQL().AddQueryType<Query>()
            .ExecuteRequestAsync("{ book(id: 3) { id title: name pages author { name } } hello __typename }");

        Assert.Equal(
            """{"book":{"id":3,"title":"Book \"3\"","pages":[1,2,3],"author":{"name":"Ann"}},"hello":"world","__typename":"Query"}""",
            Json.Data(result));
        Assert.Null(result.ExpectOperationResult().Errors);
    }

    [Fact]
    public async Task Schema_OfClasses_PrintsNamesAndNullability()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().BuildSchemaAsync();

        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Author {
              name: String!
            }

            type Book {
              id: Int!
              name: String
              pages: [Int!]!
              author: Author!
            }

            type Query {
              book(id: Int!): Book
              hello: String!
            }
            """.ReplaceLineEndings("\n"),
            schema.Print().Trim());
    }

    public sealed class Query
    {
        public Task<Book?> GetBookAsync(int id) => Task.FromResult<Book?>(new Book(id, $"Book \"{id}\"", [1, 2, 3], new Author("Ann")));

        public string Hello => "world";
    }

    public sealed record Book(int Id, string? Name, int[] Pages, Author Author);

    public sealed record Author(string Name);
}
