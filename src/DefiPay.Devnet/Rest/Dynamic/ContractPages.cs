using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>The contracts that were added to the page of API documents.</summary>
internal sealed class ContractPages
{
    public const int CountMax = 1_000;

    private readonly ConcurrentDictionary<string, string> _typeNames = new(StringComparer.Ordinal);

    public bool TryAdd(string address, string typeName)
    {
        if (_typeNames.Count >= CountMax && !_typeNames.ContainsKey(address))
            return false;
        _typeNames[address] = typeName;
        return true;
    }

    /// <summary>A page with a link to each contract's document, which any OpenAPI tool reads.</summary>
    public string Html()
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Contracts</title></head><body><h1>Contracts</h1><ul>");
        foreach ((string address, string typeName) in _typeNames.OrderBy(pair => pair.Value, StringComparer.Ordinal).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            page.Append("<li>").Append(WebUtility.HtmlEncode(typeName)).Append(" <a href=\"/swagger/contracts/").Append(address).Append("\">").Append(address).Append("</a></li>");
        return page.Append("</ul><p>Add one with POST api/swagger/contracts {\"address\": …}.</p></body></html>").ToString();
    }
}
