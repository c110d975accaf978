namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class Book
{
    public string Title => "Sea";

    public Author? Author => new("Ann");

    public Book? Sequel => null;
}
