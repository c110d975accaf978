namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class Cat : IPet, ICatOrDog
{
    public string Name => "Tom";

    public string? Nickname => null;

    public int? MeowVolume => 2;

    public bool DoesKnowCommand(CatCommand catCommand) => catCommand == CatCommand.Jump;
}
