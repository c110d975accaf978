namespace DefiPay.Wallets.Files;

/// <summary>The kind of chain that a single key is for.</summary>
public enum KeyChain
{
    /// <summary>Chains of the Ethereum Virtual Machine.</summary>
    Evm,

    /// <summary>Stratis.</summary>
    Stratis,
}
