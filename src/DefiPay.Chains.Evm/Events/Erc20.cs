namespace DefiPay.Chains.Evm.Events;

/// <summary>The events of ERC-20 (https://eips.ethereum.org/EIPS/eip-20), in the ABI's JSON.</summary>
internal static class Erc20
{
    public const string Abi = """
        [{"type":"event","name":"Transfer","inputs":[
           {"name":"from","type":"address","indexed":true},{"name":"to","type":"address","indexed":true},{"name":"value","type":"uint256","indexed":false}]},
         {"type":"event","name":"Approval","inputs":[
           {"name":"owner","type":"address","indexed":true},{"name":"spender","type":"address","indexed":true},{"name":"value","type":"uint256","indexed":false}]}]
        """;
}
