using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

[UnionType]
[GraphQLName("CatOrDog")]
public interface ICatOrDog;
