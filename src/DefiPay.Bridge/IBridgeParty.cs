namespace DefiPay.Bridge;

/// <summary>A validator or a relayer.</summary>
public interface IBridgeParty
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>What it does, each independent of the others: one that fails holds up no other.</summary>
    IReadOnlyList<BridgeWork> Works { get; }
}
