using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nethereum.JsonRpc.Client.RpcMessages;

/// <summary>Reading results.</summary>
public static class RpcResponseExtensions
{
    /// <summary>The result of an answer as a type.</summary>
    /// <exception cref="FormatException">A value in it is not of its format.</exception>
    /// <exception cref="Exception">It is of another shape; the inner exception tells where.</exception>
    public static T GetResult<T>(this RpcResponseMessage response, bool returnDefaultIfNull = true, JsonSerializerSettings settings = null)
    {
        if (response.Result is null or JToken { Type: JTokenType.Null })
        {
            return returnDefaultIfNull || default(T) is null ? default : throw new Exception("Unable to convert the result (null) to type " + typeof(T));
        }

        try
        {
            JToken result = response.Result as JToken ?? JToken.FromObject(response.Result);
            return settings is null ? result.ToObject<T>() : result.ToObject<T>(JsonSerializer.Create(settings));
        }
        catch (FormatException)
        {
            throw;
        }
        catch (Exception failure)
        {
            throw new Exception("Unable to convert the result to type " + typeof(T), failure);
        }
    }
}
