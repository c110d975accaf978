using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

[CollectionDefinition(Name)]
public sealed class ChainCollection : ICollectionFixture<ChainFixture>
{
    public const string Name = "chain";
}
