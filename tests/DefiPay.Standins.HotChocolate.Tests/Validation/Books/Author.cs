namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed record Author(string Name);
