using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

[UnionType]
public interface IThing;
