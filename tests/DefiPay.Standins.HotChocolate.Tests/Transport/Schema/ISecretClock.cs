namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public interface ISecretClock;
