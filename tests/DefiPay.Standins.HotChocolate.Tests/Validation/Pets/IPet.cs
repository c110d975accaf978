using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

[InterfaceType]
[GraphQLName("Pet")]
public interface IPet
{
    string Name { get; }
}
