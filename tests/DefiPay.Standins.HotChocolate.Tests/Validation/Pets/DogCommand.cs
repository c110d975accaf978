namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public enum DogCommand { Sit, Down, Heel }
