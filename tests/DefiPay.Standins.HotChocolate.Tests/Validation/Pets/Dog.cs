namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class Dog : IPet, ICatOrDog, IDogOrHuman
{
    public string Name => "Rex";

    public string? Nickname => null;

    public int? BarkVolume => 3;

    public Human? Owner => null;

    public bool DoesKnowCommand(DogCommand dogCommand) => dogCommand == DogCommand.Sit;

    public bool IsHouseTrained(bool? atOtherHomes) => atOtherHomes ?? true;
}
