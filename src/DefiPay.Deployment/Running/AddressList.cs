using DefiPay.Chains.Bridging;

namespace DefiPay.Deployment.Running;

/// <summary>Addresses as bytes: a contract of one chain is told of accounts and contracts of the other, which it knows only as 20 bytes.</summary>
internal static class AddressList
{
    /// <summary>The 20 bytes of each address, one after the other; addresses of any chain, with commas between.</summary>
    public static bool TryRead(string text, out byte[] bytes)
    {
        var all = new List<byte>();
        foreach (string address in text.Split(','))
        {
            if (!BridgeAddress.TryGetBytes(address, out byte[]? one))
            {
                bytes = [];
                return false;
            }

            all.AddRange(one);
        }

        bytes = [.. all];
        return true;
    }
}
