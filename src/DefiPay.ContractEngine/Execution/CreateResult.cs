// The platform's namespace and name: a contract can return it, and the receipt then shows its type.
namespace Stratis.SmartContracts.CLR;

/// <summary>What a contract learns of a create it made.</summary>
internal sealed class CreateResult : ICreateResult
{
    private CreateResult(bool success, Address newContractAddress)
    {
        Success = success;
        NewContractAddress = newContractAddress;
    }

    public Address NewContractAddress { get; }

    public bool Success { get; }

    public static CreateResult Created(Address address) => new(true, address);

    /// <summary>Another object each time, as a contract can compare them.</summary>
    public static CreateResult Failed() => new(false, default);
}
