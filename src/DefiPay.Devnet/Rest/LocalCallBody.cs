using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>The body of <c>local-call</c>. Gas price and limit have defaults on routes that no node has.</summary>
internal sealed record LocalCallBody
{
    private const ulong GasPriceMin = 1;

    public required StratisAddress ContractAddress { get; init; }

    public required string MethodName { get; init; }

    public required ulong AmountSatoshi { get; init; }

    public required ulong GasPrice { get; init; }

    public required ulong GasLimit { get; init; }

    /// <summary>In whose name; the zero address where none is given.</summary>
    public required StratisAddress Sender { get; init; }

    public required IReadOnlyList<ContractParameter> Parameters { get; init; }

    /// <summary>The block on whose state it runs; null for the tip.</summary>
    public required ulong? BlockHeight { get; init; }

    /// <summary>Reads the body.</summary>
    /// <exception cref="ParametersRefusedException">All but the parameters can be read.</exception>
    /// <exception cref="RequestRefusedException">Fields do not fit; the message has a line for each.</exception>
    public static LocalCallBody Read(RequestBody body, StratisNetwork network)
    {
        StratisAddress contract = body.Address("contractAddress", network, "A destination address is required.");
        string method = ContractSpendBody.Method(body);
        ulong amount = body.Coins("amount") ?? 0;
        ulong price = Gas(body, "gasPrice", ContractSpendBody.GasPriceMin, GasPriceMin, ContractSpendBody.GasPriceMax);
        ulong limit = Gas(body, "gasLimit", ContractSpendBody.GasMax, ContractSpendBody.CallGasMin, ContractSpendBody.GasMax);
        StratisAddress? sender = body.OptionalAddress("sender", network);
        ulong? height = body.Has("blockHeight") ? body.Number("blockHeight", 0, 0, ulong.MaxValue) : null;
        body.Check();
        IReadOnlyList<ContractParameter> parameters = SpendBody.Parameters(body, network, takesArrays: false);
        body.CheckParameters();
        return new LocalCallBody
        {
            ContractAddress = contract,
            MethodName = method,
            AmountSatoshi = amount,
            GasPrice = price,
            GasLimit = limit,
            Sender = sender ?? StratisAddress.Zero,
            Parameters = parameters,
            BlockHeight = height,
        };
    }
    private static ulong Gas(RequestBody body, string name, ulong preset, ulong least, ulong most) =>
        body.SpeaksAsNode ? body.RequiredNumber(name, least, most) : body.Number(name, preset, least, most);
}
