using System.Text.Json.Nodes;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>The OpenAPI 3 document of one contract: a POST for each method, a GET for each property.</summary>
/// <param name="address">The contract's address.</param>
/// <param name="contract">What it offers.</param>
/// <param name="walletName">The wallet that is proposed to pay.</param>
/// <param name="sender">The sender that is proposed; empty for none.</param>
/// <param name="quirks">Whether the gas limit that a node proposes is proposed.</param>
internal sealed class ContractOpenApi(string address, ContractInterface contract, string walletName, string sender, bool quirks)
{
    public JsonObject Document()
    {
        var paths = new JsonObject();
        foreach (ContractMember method in contract.Methods)
        {
            // Of overloads only the first has a path of its own; the route tells them apart by their parameters' names.
            string path = $"/api/contract/{address}/method/{Uri.EscapeDataString(method.Name)}";
            if (paths.ContainsKey(path))
                continue;
            paths[path] = new JsonObject { ["post"] = Method(method) };
        }

        foreach (ContractMember property in contract.Properties)
            paths[$"/api/contract/{address}/property/{Uri.EscapeDataString(property.Name)}"] = new JsonObject { ["get"] = Property(property) };
        return new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject { ["title"] = $"{contract.TypeName} Contract API", ["description"] = address, ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject(),
        };
    }

    private static JsonObject Schema(ContractMember method)
    {
        var schema = new JsonObject { ["title"] = method.Name, ["type"] = "object" };
        // OpenAPI 3.0 allows no empty list here.
        if (method.Parameters.Count > 0)
            schema["required"] = new JsonArray([.. method.Parameters.Select(parameter => JsonValue.Create(parameter.Name))]);
        var properties = new JsonObject();
        foreach (ContractMember.Parameter parameter in method.Parameters)
            properties[parameter.Name] = TypeOf(parameter.Type);
        schema["properties"] = properties;
        return schema;
    }

    private static JsonObject TypeOf(ContractParameterType? type) => type switch
    {
        ContractParameterType.Bool => new() { ["type"] = "boolean" },
        ContractParameterType.Byte => new() { ["type"] = "integer", ["format"] = "int32" },
        ContractParameterType.UInt or ContractParameterType.ULong or ContractParameterType.Long => new() { ["type"] = "integer", ["format"] = "int64" },
        ContractParameterType.Int => new() { ["type"] = "integer", ["format"] = "int32" },
        ContractParameterType.Address => new() { ["type"] = "string", ["description"] = "an address in base58" },
        ContractParameterType.ByteArray => new() { ["type"] = "string", ["description"] = "hexadecimal digits" },
        ContractParameterType.UInt128 or ContractParameterType.UInt256 => new() { ["type"] = "string", ["description"] = $"{type}, in decimal digits" },
        _ => new() { ["type"] = "string" },
    };

    private JsonObject Method(ContractMember method) => new()
    {
        ["tags"] = new JsonArray(method.Name),
        ["operationId"] = method.Name,
        ["parameters"] = new JsonArray(
            Header("GasPrice", CallHeaders.GasPriceDefault, 1, ContractSpendBody.GasPriceMax),
            Header("GasLimit", CallHeaders.MethodGasLimit(quirks), ContractSpendBody.CallGasMin, ContractSpendBody.GasMax),
            Header("Amount", CallHeaders.AmountDefault, "coins sent with the call"),
            Header("FeeAmount", CallHeaders.FeeAmountDefault, "coins on top of the gas"),
            Header("WalletName", walletName, "the wallet that pays"),
            Header("WalletPassword", null, "its password"),
            Header("Sender", sender, "an address of that wallet")),
        ["requestBody"] = new JsonObject
        {
            ["description"] = method.Name,
            ["required"] = true,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(method) } },
        },
        ["responses"] = Responses(),
    };

    private JsonObject Property(ContractMember property) => new()
    {
        ["tags"] = new JsonArray(property.Name),
        ["operationId"] = property.Name,
        ["parameters"] = new JsonArray(
            Header("GasPrice", CallHeaders.GasPriceDefault, 1, ContractSpendBody.GasPriceMax),
            Header("GasLimit", ContractSpendBody.GasMax, ContractSpendBody.CallGasMin, ContractSpendBody.GasMax),
            Header("Amount", CallHeaders.AmountDefault, "coins sent with the call"),
            Header("Sender", sender, "in whose name it is read")),
        ["responses"] = Responses(),
    };

    private static JsonObject Responses() => new() { ["200"] = new JsonObject { ["description"] = "Success" } };

    private static JsonObject Header(string name, ulong preset, ulong least, ulong most) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "number", ["format"] = "int64", ["minimum"] = least, ["maximum"] = most, ["default"] = preset },
    };

    private static JsonObject Header(string name, string? preset, string description)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (preset is not null)
            schema["default"] = preset;
        return new JsonObject { ["name"] = name, ["in"] = "header", ["required"] = true, ["description"] = description, ["schema"] = schema };
    }
}
