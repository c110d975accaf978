namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed record FindDogInput(string Name, string? Owner, int Age = 1, FindDogInput? Parent = null, IReadOnlyList<string>? Tags = null);
