namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class Alien : ISentient, IHumanOrAlien
{
    public string Name => "Zork";

    public string? HomePlanet => null;
}
