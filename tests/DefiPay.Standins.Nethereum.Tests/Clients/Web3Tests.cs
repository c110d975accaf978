using Nethereum.RPC.TransactionManagers;
using Nethereum.Web3.Accounts;
using Xunit;
using NethereumWeb3 = Nethereum.Web3.Web3;

namespace DefiPay.Standins.Nethereum.Tests.Clients;

public sealed class Web3Tests
{
    private const string Key = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    private const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

    [Fact]
    public void Web3_WithAnAccount_SendsThroughIt()
    {
        var account = new Account(Key);
        var web3 = new NethereumWeb3(account);

        Assert.IsType<AccountSignerTransactionManager>(web3.TransactionManager);
        Assert.Same(web3.TransactionManager, web3.Eth.TransactionManager);
        Assert.Same(web3.Client, web3.TransactionManager.Client);
        Assert.Equal((Address, Key, null), (account.Address, account.PrivateKey, account.ChainId));
        Assert.IsType<TransactionManager>(new NethereumWeb3().TransactionManager);
    }

    [Fact]
    public void Statics_OfWeb3_AreThoseOfItsParts()
    {
        Assert.Equal(Address, NethereumWeb3.GetAddressFromPrivateKey(Key));
        Assert.Equal(Address, NethereumWeb3.ToChecksumAddress(Address.ToLowerInvariant()));
        Assert.False(NethereumWeb3.IsChecksumAddress(Address.ToLowerInvariant()));
        Assert.Equal("47173285a8d7341e5e972fc677286384f802f8ef42a5ec5f03bbfa254cb01fad", NethereumWeb3.Sha3("hello world"));
    }
}
