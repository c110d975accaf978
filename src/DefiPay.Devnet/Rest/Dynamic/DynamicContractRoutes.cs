using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary><c>api/contract/{address}</c>: a deployed contract's own methods and properties as routes, and their OpenAPI page.</summary>
internal sealed class DynamicContractRoutes(DevnetChain chain, SmartContractsRoutes contracts, ContractWalletRoutes wallet, DevnetOptions options)
{
    private readonly ContractPages _pages = new();

    public void Map(WebApplication app)
    {
        app.MapPost("api/contract/{address}/method/{method}", (string address, string method, JsonElement body, HttpRequest request) =>
            CallMethod(address, method, body, new CallHeaders(request.Headers))).NeedsPassword();
        app.MapGet("api/contract/{address}/property/{property}", (string address, string property, HttpRequest request) =>
            ReadProperty(address, property, new CallHeaders(request.Headers))).RunsContracts();
        foreach (string route in (string[])["swagger/contracts/{address}", "api/swagger/contracts/{address}"])
            app.MapGet(route, (string address) => NodeAnswer.Json(Document(address)));
        app.MapPost("api/swagger/contracts", (JsonElement json) => AddPage(new RequestBody(json)));
        app.MapGet("swagger", () => Results.Content(_pages.Html(), "text/html; charset=utf-8"));
    }

    private JsonObject Document(string address)
    {
        ContractInterface contract = InterfaceOf(address);
        (string walletName, string sender) = wallet.Proposed();
        return new ContractOpenApi(address, contract, walletName, sender, options.Quirks).Document();
    }

    private IResult CallMethod(string address, string name, JsonElement arguments, CallHeaders headers)
    {
        if (arguments.ValueKind != JsonValueKind.Object)
            throw new RequestRefusedException("body: a JSON object of the parameters by their names is expected.");
        ContractMember method = Choose(InterfaceOf(address), name, arguments);
        var body = new JsonObject
        {
            ["contractAddress"] = address,
            ["methodName"] = method.Name,
            ["amount"] = headers.Text("Amount") ?? CallHeaders.AmountDefault,
            ["feeAmount"] = headers.Text("FeeAmount") ?? CallHeaders.FeeAmountDefault,
            ["gasPrice"] = headers.Number("GasPrice", CallHeaders.GasPriceDefault),
            ["gasLimit"] = headers.Number("GasLimit", CallHeaders.MethodGasLimit(options.Quirks)),
            ["walletName"] = headers.Text("WalletName"),
            ["password"] = headers.Text("WalletPassword"),
            ["sender"] = headers.Text("Sender"),
            ["parameters"] = new JsonArray([.. method.Parameters.Select(parameter => JsonValue.Create(Argument(parameter, arguments)))]),
        };
        return wallet.Call(ContractSpendBody.Call(new RequestBody(JsonSerializer.SerializeToElement(body)), options.Network));
    }

    private IResult ReadProperty(string address, string name, CallHeaders headers)
    {
        _ = InterfaceOf(address);
        // What is no property is tried as a method without parameters; where there is none, the answer says so inside.
        return contracts.LocalCall(new RequestBody(JsonSerializer.SerializeToElement(new JsonObject
        {
            ["contractAddress"] = address,
            ["methodName"] = name,
            ["amount"] = headers.Text("Amount") ?? CallHeaders.AmountDefault,
            ["gasPrice"] = headers.Number("GasPrice", CallHeaders.GasPriceDefault),
            ["gasLimit"] = headers.Number("GasLimit", ContractSpendBody.GasMax),
            ["sender"] = headers.Text("Sender"),
        })));
    }

    /// <summary>The overload whose parameters the body has; of several the one that leaves out nothing. What else is in the body does not matter.</summary>
    private static ContractMember Choose(ContractInterface contract, string name, JsonElement arguments)
    {
        ContractMember[] named = [.. contract.Methods.Where(method => method.Name == name)];
        if (named.Length == 0)
            throw new NoSuchMemberException($"method: the contract has no public method `{RequestFields.Shown(name)}`.");
        var given = arguments.EnumerateObject().Select(RequestBody.NameOf).ToHashSet(StringComparer.Ordinal);
        ContractMember[] fitting = [.. named.Where(method => given.IsSupersetOf(method.Parameters.Select(parameter => parameter.Name)))];
        ContractMember[] exact = [.. fitting.Where(method => method.Parameters.Count == given.Count)];
        return (fitting.Length, exact.Length) switch
        {
            (1, _) => fitting[0],
            (_, 1) => exact[0],
            (0, _) => throw new RequestRefusedException(
                "Parameters don't match method signature.",
                $"body: the parameters {string.Join(" or ", named.Select(method => $"({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))})"))} are expected."),
            _ => throw new RequestRefusedException($"method: {fitting.Length} overloads of {name} have parameters of these names; call it through SmartContractWallet/call, which names their types."),
        };
    }

    private static string Argument(ContractMember.Parameter parameter, JsonElement arguments)
    {
        if (parameter.Type is not { } type)
            throw new RequestRefusedException($"{parameter.Name}: its type is none that a transaction can carry.");
        JsonElement value = arguments.GetProperty(parameter.Name);
        return value.ValueKind switch
        {
            JsonValueKind.String => $"{(byte)type}#{RequestBody.TextOf(value, parameter.Name)}",
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => $"{(byte)type}#{value.GetRawText()}",
            _ => throw new RequestRefusedException($"{parameter.Name}: a text, a number or a truth value is accepted."),
        };
    }

    private IResult AddPage(RequestBody body)
    {
        string address = body.Required("address", "a contract's address");
        body.Check();
        return _pages.TryAdd(address, InterfaceOf(address).TypeName)
            ? Results.Ok()
            : throw new RequestRefusedException($"address: {ContractPages.CountMax} contracts are shown, which is as many as the page takes.");
    }

    private ContractInterface InterfaceOf(string address)
    {
        StratisAddress contract = RequestFields.Address(address, "address", options.Network);
        ContractState state = chain.TipState;
        if (state.GetCode(contract) is not { } code)
            throw new NoSuchMemberException($"address: there is no contract at {address}.");
        return ContractInterface.Read(code, state.GetTypeName(contract) ?? "")
            ?? throw new NoSuchMemberException($"address: the code at {address} does not tell what it offers.");
    }
}
