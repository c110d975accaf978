using Nethereum.Contracts;
using Nethereum.Contracts.Standards.ERC20.ContractDefinition;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Newtonsoft.Json;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

public sealed class FilterTests
{
    private const string Signature = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private const string Alice = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    private const string AliceTopic = "0x000000000000000000000000f39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    private readonly Event<TransferEventDTO> _transfer = new(new RpcClient(new Uri("http://127.0.0.1:1/")), Alice);

    [Fact]
    public void Filter_OfAnEvent_IsTheWholeChainAndAnArrayOfOneAddress() =>
        Assert.Equal($$"""{"fromBlock":"earliest","toBlock":"latest","address":["{{Alice}}"],"topics":["{{Signature}}"]}""", Json(_transfer.CreateFilterInput()));

    [Fact]
    public void Filter_ByValues_HasArraysOfOneAndKeepsItsNulls()
    {
        Assert.Equal($$"""["{{Signature}}",["{{AliceTopic}}"]]""", Topics(_transfer.CreateFilterInput(Alice)));
        Assert.Equal($$"""["{{Signature}}",null,["{{AliceTopic}}"]]""", Topics(_transfer.CreateFilterInput<string?, string>(null, Alice)));
        Assert.Equal($$"""["{{Signature}}",["{{AliceTopic}}"],null]""", Topics(_transfer.CreateFilterInput<string, string?>(Alice, null)));
    }

    [Fact]
    public void Filter_BySeveralValues_HasThemInOneArray() => Assert.Equal(
        $$"""["{{Signature}}",["{{AliceTopic}}","{{AliceTopic}}"],["{{AliceTopic}}"]]""",
        Topics(_transfer.CreateFilterInput([Alice, Alice], new[] { Alice })));

    [Fact]
    public void Filter_OfABlockRange_IsInHex()
    {
        NewFilterInput filter = _transfer.CreateFilterInput(new BlockParameter(16), new BlockParameter(255));

        Assert.Contains("\"fromBlock\":\"0x10\",\"toBlock\":\"0xff\"", Json(filter), StringComparison.Ordinal);
    }

    private static string Topics(NewFilterInput filter) => Json(filter.Topics);

    private static string Json(object value) => JsonConvert.SerializeObject(value, DefaultJsonSerializerSettingsFactory.BuildDefaultJsonSerializerSettings());
}
