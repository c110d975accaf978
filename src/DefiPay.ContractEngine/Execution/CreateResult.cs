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

    public static CreateResult Failed { get; } = new(false, default);

    public Address NewContractAddress { get; }

    public bool Success { get; }

    public static CreateResult Created(Address address) => new(true, address);
}
