namespace DefiPay.ContractEngine.Metering;

/// <summary>A frame used more gas than it was given. Ends that frame.</summary>
/// <param name="limit">Gas the frame had been given.</param>
public sealed class OutOfGasException(ulong limit) : Exception($"Went over gas limit of {limit}");
