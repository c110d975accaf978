namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public enum CatCommand { Jump }
