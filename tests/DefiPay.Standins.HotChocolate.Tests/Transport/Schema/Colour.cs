namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public enum Colour { DeepRed, Blue }
