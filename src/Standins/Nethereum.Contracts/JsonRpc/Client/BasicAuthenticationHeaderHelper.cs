using System.Net.Http.Headers;
using System.Text;

namespace Nethereum.JsonRpc.Client;

/// <summary>Credentials written into a URL.</summary>
public class BasicAuthenticationHeaderHelper
{
    /// <summary>The header for `user:password@` of a URL; null where it has none.</summary>
    public static AuthenticationHeaderValue GetBasicAuthenticationHeaderValueFromUri(Uri uri)
    {
        if (string.IsNullOrEmpty(uri.UserInfo))
        {
            return null;
        }

        byte[] credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri.UserInfo));
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
    }
}
