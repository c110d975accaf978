using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

[UnionType]
[GraphQLName("HumanOrAlien")]
public interface IHumanOrAlien;
