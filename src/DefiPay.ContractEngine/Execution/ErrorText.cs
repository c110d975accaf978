namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// The error texts of receipts: the platform's sentences, and exceptions as it prints them, but without the stack trace, which differs
/// from machine to machine.
/// </summary>
internal static class ErrorText
{
    public const string OutOfGas = "Execution ran out of gas.";
    public const string NoCode = "No code at this address.";
    public const string NoMethodName = "No method name was given.";
    public const string InsufficientBalance = "Insufficient balance.";
    public const string MethodDoesNotExist = "Method does not exist on contract.";
    public const string ParameterTypesDoNotMatch = "Parameters sent don't match expected method parameters.";
    public const string ParameterCountIncorrect = "Incorrect number of parameters passed to method.";
    public const string InvalidBytecode = "Contract bytecode is not valid IL.";
    public const string TypeNotFound = "Type not found!";

    private const string ValidationException = "Stratis.SmartContracts.CLR.Exceptions.SmartContractValidationException";
    private const int LengthMax = 10_000;

    public static string Of(Exception exception)
    {
        string type = exception.GetType().FullName!;

        // A message of the contract's own making is code of the contract, which runs only while it is metered.
        string message = exception.GetType().IsCollectible ? "" : exception.Message;
        string text = message.Length == 0 ? type : $"{type}: {Cut(message)}";
        return Cut(text);
    }

    private static string Cut(string text) => text.Length <= LengthMax ? text : text[..LengthMax];

    public static string OfValidation(IEnumerable<string> errors) =>
        string.Join('\n', [$"{ValidationException}: Exception of type '{ValidationException}' was thrown.", .. errors]);
}
