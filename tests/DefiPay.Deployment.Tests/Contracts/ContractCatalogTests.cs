using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Plans;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class ContractCatalogTests
{
    [Fact]
    public void Names_BuiltIn_AreTheFoldersOfTheContracts() => Assert.Equal(["BridgeVault", "Escrow", "StandardToken"], ContractCatalog.Names);

    [Fact]
    public void Find_UnknownName_ListsWhatThereIs()
    {
        DeploymentException refusal = Assert.Throws<DeploymentException>(() => ContractCatalog.Find("Escrw"));
        Assert.Contains("`Escrw`", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Escrow, StandardToken", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LocalPlans_EveryContractTheyCreate_IsBuiltIn() =>
        Assert.All(PlanCatalog.LocalContracts.Steps.Concat(PlanCatalog.LocalDemo.Steps).Select(step => step.Create).OfType<string>(), name => ContractCatalog.Find(name));
}
