namespace DefiPay.Stratis.Events;

/// <summary>A log does not fit the struct that its first topic names.</summary>
public sealed class EventDataException(string message) : FormatException(message);
