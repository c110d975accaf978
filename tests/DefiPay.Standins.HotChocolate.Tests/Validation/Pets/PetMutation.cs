namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class PetMutation
{
    public bool MutateDog(string name) => name.Length > 0;
}
