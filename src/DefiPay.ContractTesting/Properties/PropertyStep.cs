namespace DefiPay.ContractTesting.Properties;

/// <summary>Something that can happen in a sequence.</summary>
internal sealed record PropertyStep<TModel>(string Name, Action<TModel, Draw> Act, int Weight);
