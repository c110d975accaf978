namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class Human : ISentient, IDogOrHuman, IHumanOrAlien
{
    public string Name => "Ann";

    public IReadOnlyList<IPet> Pets => [new Dog(), new Cat()];
}
