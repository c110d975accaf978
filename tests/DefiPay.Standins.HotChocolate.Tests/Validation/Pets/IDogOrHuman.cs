using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

[UnionType]
[GraphQLName("DogOrHuman")]
public interface IDogOrHuman;
