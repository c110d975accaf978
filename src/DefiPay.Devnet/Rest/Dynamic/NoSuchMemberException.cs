namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>A dynamic route names a contract, method or property that is not there.</summary>
internal sealed class NoSuchMemberException(string message) : Exception(message);
