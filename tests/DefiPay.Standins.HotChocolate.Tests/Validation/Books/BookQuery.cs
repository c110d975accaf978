using HotChocolate.CostAnalysis.Types;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

/// <summary>A connection, a field that waits and a field that does not.</summary>
public sealed class BookQuery
{
    public Book? Book => new();

    public Task<Book?> GetLatestAsync() => Task.FromResult<Book?>(new Book());

    [Cost(5)]
    [ListSize(AssumedSize = 7, RequireOneSlicingArgument = false)]
    public IReadOnlyList<Book> GetShelf([Cost(2)] int number) => number == 0 ? [] : [new Book()];

    [UsePaging]
    public IQueryable<Book> GetBooks() => new[] { new Book() }.AsQueryable();
}
