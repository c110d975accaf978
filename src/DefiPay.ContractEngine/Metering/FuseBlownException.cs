namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// A contract did more than any lawful contract can, without paying for it: an unmetered loop, an allocation that the
/// memory meter does not see, or too deep a recursion. The whole transaction fails with the gas used until then.
/// </summary>
/// <param name="message">Which bound was hit, and its size.</param>
public sealed class FuseBlownException(string message) : Exception(message);
