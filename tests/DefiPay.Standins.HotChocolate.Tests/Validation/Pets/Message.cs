namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed record Message(string Body, string Sender);
