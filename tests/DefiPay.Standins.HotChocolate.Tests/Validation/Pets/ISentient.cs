using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

[InterfaceType]
[GraphQLName("Sentient")]
public interface ISentient
{
    string Name { get; }
}
