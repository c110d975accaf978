namespace DefiPay.Standins.HotChocolate.Tests.Validation;

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
