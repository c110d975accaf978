using System.Numerics;
using DefiPay.Api.Errors;
using DefiPay.Api.Fields;
using DefiPay.Api.Health;
using DefiPay.Api.Nodes;
using DefiPay.Api.Paging;
using DefiPay.Store.Reads;
using DefiPay.Store.Reads.Scalars;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Api;

/// <summary>Puts the API into a container.</summary>
public static class ApiServices
{
    /// <summary>
    /// Adds the GraphQL schema over <see cref="ReadStore"/>, which <c>AddStore</c> brings, and the health checks. Map it with
    /// <see cref="ApiEndpoints.MapApi"/>.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Changes what the API allows; checked at start-up.</param>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        var options = new ApiOptions();
        configure?.Invoke(options);
        options.Check();
        services.AddSingleton(options);
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [HealthTags.Ready]);
        services.AddGraphQLServer().AddFields().AddScalars().AddReads(options).AddLimits(options).AddErrorFilter<ApiErrorFilter>();
        return services;
    }

    private static IRequestExecutorBuilder AddFields(this IRequestExecutorBuilder graphQL) => graphQL
        .AddQueryType<Query>()
        .AddTypeExtension<AccountFields>()
        .AddTypeExtension<BridgeTransferFields>()
        .AddTypeExtension<ContractEventFields>()
        .AddTypeExtension<DeployedContractFields>()
        .AddTypeExtension<EscrowFields>()
        .AddTypeExtension<TokenFields>()
        .AddTypeExtension<TransferFields>()
        .AddDataLoader<BridgeHistoryLoader>()
        .AddDataLoader<EscrowHistoryLoader>()
        .AddGlobalObjectIdentification()
        .AddNodeIdValueSerializer<BridgeTransferKeySerializer>()
        .AddNodeIdValueSerializer<ContractKeySerializer>()
        .AddNodeIdValueSerializer<EscrowKeySerializer>()
        .AddNodeIdValueSerializer<LogKeySerializer>()
        .AddNodeIdValueSerializer<TokenKeySerializer>();

    private static IRequestExecutorBuilder AddScalars(this IRequestExecutorBuilder graphQL) => graphQL
        .AddType<AddressType>()
        .AddType<HashType>()
        .AddType<Int256Type>()
        .AddType<UInt256Type>()
        .BindRuntimeType<BigInteger, UInt256Type>();

    private static IRequestExecutorBuilder AddReads(this IRequestExecutorBuilder graphQL, ApiOptions options) => graphQL
        .AddFiltering(filters => filters
            .AddDefaults()
            .BindRuntimeType<BigInteger, UInt256OperationFilterInputType>()
            .BindRuntimeType<BigInteger?, UInt256OperationFilterInputType>())
        .AddSorting()
        .AddPagingArguments()
        .AddQueryContext()
        .AddCursorKeySerializer(new BigIntegerCursorKeySerializer())
        .ModifyPagingOptions(paging =>
        {
            paging.IncludeTotalCount = true;
            paging.DefaultPageSize = options.PageSizeDefault;
            paging.MaxPageSize = options.PageSizeMax;
        });

    private static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder graphQL, ApiOptions options) => graphQL
        .DisableIntrospection(!options.Introspection)
        .AddMaxExecutionDepthRule(options.DepthMax, skipIntrospectionFields: true)
        .ModifyRequestOptions(request => request.ExecutionTimeout = options.ExecutionTimeout)
        .ModifyParserOptions(parser =>
        {
            parser.MaxAllowedFields = options.FieldsMax;
            parser.MaxAllowedTokens = options.TokensMax;
        })
        .ModifyCostOptions(cost =>
        {
            cost.MaxFieldCost = options.CostMax;
            cost.MaxTypeCost = options.CostMax;

            // A filter given as one variable counts as every field of its type, five times over by default: too much for any.
            cost.Filtering.VariableMultiplier = 1;
            cost.Sorting.VariableMultiplier = 1;
        });
}
