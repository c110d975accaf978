namespace DefiPay.Standins.HotChocolate.Tests.Transport;

/// <summary>A query whose root cannot be made: nobody registers the clock.</summary>
public sealed class UnbuildableQuery(ISecretClock clock)
{
    public string Time() => clock.ToString()!;
}
