namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class PetQuery
{
    public Dog? Dog => new();

    public Human? Human => new();

    public IPet? Pet => new Dog();

    public ISentient? Sentient => new Alien();

    public ICatOrDog? CatOrDog => new Cat();

    public IHumanOrAlien? HumanOrAlien => new Alien();

    public Arguments? Arguments => new();

    public Dog? FindDog(FindDogInput? searchBy) => searchBy is null ? null : new Dog();

    public bool? BooleanList(IReadOnlyList<bool>? booleanListArg) => booleanListArg is not null;
}
