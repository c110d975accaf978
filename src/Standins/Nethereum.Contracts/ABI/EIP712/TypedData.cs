using Newtonsoft.Json;

namespace Nethereum.ABI.EIP712;

/// <summary>Typed data whose domain is a class.</summary>
[JsonObject(MemberSerialization.OptIn)]
public class TypedData<TDomain> : TypedDataRaw
{
    /// <summary>The domain.</summary>
    public TDomain Domain { get; set; }

    /// <summary>Reads the domain's members from its class.</summary>
    public void InitDomainRawValues() => DomainRawValues = MemberValueFactory.CreateFromMessage(Domain);

    /// <summary>Reads the message's members from its class.</summary>
    public void SetMessage<T>(T message) => Message = MemberValueFactory.CreateFromMessage(message);

    /// <summary>Reads the domain's members where that was not done yet.</summary>
    public void EnsureDomainRawValuesAreInitialised()
    {
        if (DomainRawValues is null)
        {
            InitDomainRawValues();
        }
    }
}
