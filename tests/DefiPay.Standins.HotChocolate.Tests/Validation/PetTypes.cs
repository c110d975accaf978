using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

// The type system that section 5 of the specification takes its examples from.

public enum DogCommand { Sit, Down, Heel }

public enum CatCommand { Jump }

[InterfaceType]
[GraphQLName("Sentient")]
public interface ISentient
{
    string Name { get; }
}

[InterfaceType]
[GraphQLName("Pet")]
public interface IPet
{
    string Name { get; }
}

[UnionType]
[GraphQLName("CatOrDog")]
public interface ICatOrDog;

[UnionType]
[GraphQLName("DogOrHuman")]
public interface IDogOrHuman;

[UnionType]
[GraphQLName("HumanOrAlien")]
public interface IHumanOrAlien;

public sealed class Dog : IPet, ICatOrDog, IDogOrHuman
{
    public string Name => "Rex";

    public string? Nickname => null;

    public int? BarkVolume => 3;

    public Human? Owner => null;

    public bool DoesKnowCommand(DogCommand dogCommand) => dogCommand == DogCommand.Sit;

    public bool IsHouseTrained(bool? atOtherHomes) => atOtherHomes ?? true;
}

public sealed class Cat : IPet, ICatOrDog
{
    public string Name => "Tom";

    public string? Nickname => null;

    public int? MeowVolume => 2;

    public bool DoesKnowCommand(CatCommand catCommand) => catCommand == CatCommand.Jump;
}

public sealed class Human : ISentient, IDogOrHuman, IHumanOrAlien
{
    public string Name => "Ann";

    public IReadOnlyList<IPet> Pets => [new Dog(), new Cat()];
}

public sealed class Alien : ISentient, IHumanOrAlien
{
    public string Name => "Zork";

    public string? HomePlanet => null;
}
