using DefiPay.Devnet.Wallets;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary>All routes that need the wallets of the node.</summary>
internal static class NodeWalletRoutes
{
    public static ContractWalletRoutes Map(IEndpointRouteBuilder api, DevnetChain chain, DevnetOptions options, TimeProvider time)
    {
        var wallets = new NodeWallets(chain, options, time);
        var spender = new Spender(wallets, options);
        var spending = new ContractSpending(chain, wallets, spender, options.Network);
        new WalletRoutes(chain, wallets, options.Network).Map(api);
        new WalletBalanceRoutes(wallets, spender, options.Network).Map(api);
        new WalletSpendRoutes(chain, wallets, spender, spending, options.Network).Map(api);
        new ContractBuildRoutes(spending, wallets, spender, options.Network).Map(api);
        var contractWallet = new ContractWalletRoutes(chain, wallets, spending, options.Network);
        contractWallet.Map(api);
        return contractWallet;
    }
}
