using DefiPay.Deployment.Contracts;
using DefiPay.Chains.Evm.Artifacts;
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
        Assert.All(
            new[] { PlanCatalog.LocalContracts, PlanCatalog.LocalDemo, PlanCatalog.LocalBridgeDemo }.SelectMany(plan => plan.Steps).Where(step => step.Create is not null),
            step => Assert.NotNull(step.Chain == PlanStep.DefaultChain ? ContractCatalog.Find(step.Create!) : (object)EvmArtifacts.Find(step.Create!)));
}
