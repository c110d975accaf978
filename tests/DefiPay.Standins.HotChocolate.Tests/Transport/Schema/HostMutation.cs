namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed class HostMutation
{
    public int Count(int by) => by + 1;
}
