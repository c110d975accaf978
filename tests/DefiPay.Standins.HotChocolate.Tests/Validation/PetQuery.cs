using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed record FindDogInput(string Name, string? Owner, int Age = 1, FindDogInput? Parent = null, IReadOnlyList<string>? Tags = null);

public sealed class Arguments
{
    public int MultipleRequirements(int x, int y) => x + y;

    public bool? BooleanArgField(bool? booleanArg) => booleanArg;

    public double? FloatArgField(double? floatArg) => floatArg;

    public int? IntArgField(int? intArg) => intArg;

    public string? StringArgField(string? stringArg) => stringArg;

    public bool NonNullBooleanArgField(bool nonNullBooleanArg) => nonNullBooleanArg;

    public IReadOnlyList<bool?>? BooleanListArgField(IReadOnlyList<bool?> booleanListArg) => booleanListArg;

    public bool OptionalNonNullBooleanArgField(bool optionalBooleanArg = false) => optionalBooleanArg;
}

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

public sealed class PetMutation
{
    public bool MutateDog(string name) => name.Length > 0;
}

public sealed record Message(string Body, string Sender);

public sealed class PetSubscription
{
    [Subscribe]
    public Message NewMessage([EventMessage] Message message) => message;

    [Subscribe]
    public Message OtherMessage([EventMessage] Message message) => message;
}
