// The platform's namespace: a receipt shows an exception by its full type name, and users and tools match on it.
namespace Stratis.SmartContracts.CLR.Exceptions;

/// <summary>A value of a type that cannot be stored or logged.</summary>
internal sealed class ContractPrimitiveSerializationException(string message) : Exception(message);
