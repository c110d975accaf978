using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed record Author(string Name);

public sealed class Book
{
    public string Title => "Sea";

    public Author? Author => new("Ann");

    public Book? Sequel => null;
}

/// <summary>A connection, a field that waits and a field that does not.</summary>
public sealed class BookQuery
{
    public Book? Book => new();

    public Task<Book?> GetLatestAsync() => Task.FromResult<Book?>(new Book());

    [UsePaging]
    public IQueryable<Book> GetBooks() => new[] { new Book() }.AsQueryable();
}
