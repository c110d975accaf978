namespace HotChocolate;

/// <summary>The keys under which the server keeps its own entries in context data.</summary>
public static class WellKnownContextData
{
    /// <summary>Event message.</summary>
    public const string EventMessage = "HotChocolate.Execution.EventMessage";

    /// <summary>Subscription.</summary>
    public const string Subscription = "HotChocolate.Execution.Subscription";

    /// <summary>Document saved.</summary>
    public const string DocumentSaved = "HotChocolate.Execution.DocumentSaved";

    /// <summary>Non persisted operation allowed.</summary>
    public const string NonPersistedOperationAllowed = "HotChocolate.Execution.NonPersistedOperationAllowed";

    /// <summary>Validation errors.</summary>
    public const string ValidationErrors = "HotChocolate.Execution.ValidationErrors";

    /// <summary>Http status code.</summary>
    public const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";

    /// <summary>Operation not allowed.</summary>
    public const string OperationNotAllowed = "HotChocolate.Execution.OperationNotAllowed";

    /// <summary>Introspection allowed.</summary>
    public const string IntrospectionAllowed = "HotChocolate.Execution.Introspection.Allowed";

    /// <summary>Introspection message.</summary>
    public const string IntrospectionMessage = "HotChocolate.Execution.Introspection.Message";

    /// <summary>Include query plan.</summary>
    public const string IncludeQueryPlan = "HotChocolate.Execution.EmitQueryPlan";

    /// <summary>Resolver configs.</summary>
    public const string ResolverConfigs = "HotChocolate.Types.ResolverConfigs";

    /// <summary>Resolver types.</summary>
    public const string ResolverTypes = "HotChocolate.Types.ResolverTypes";

    /// <summary>Runtime types.</summary>
    public const string RuntimeTypes = "HotChocolate.Types.RuntimeTypes";

    /// <summary>Root instance.</summary>
    public const string RootInstance = "HotChocolate.Types.RootInstance";

    /// <summary>Resolver service scope.</summary>
    public const string ResolverServiceScope = "HotChocolate.Resolvers.ServiceScope";

    /// <summary>Request executor.</summary>
    public const string RequestExecutor = "HotChocolate.Execution.RequestExecutor";

    /// <summary>Schema name.</summary>
    public const string SchemaName = "HotChocolate.SchemaName";

    /// <summary>Schema.</summary>
    public const string Schema = "HotChocolate.Schema";

    /// <summary>Schema directives.</summary>
    public const string SchemaDirectives = "HotChocolate.Schema.Building.Directives";

    /// <summary>Schema documents.</summary>
    public const string SchemaDocuments = "HotChocolate.Schema.Building.Documents";

    /// <summary>Operation session id.</summary>
    public const string OperationSessionId = "HotChocolate.Execution.Transport.OperationSessionId";

    /// <summary>Deferred result id.</summary>
    public const string DeferredResultId = "HotChocolate.Execution.Defer.ResultId";

    /// <summary>Initial value.</summary>
    public const string InitialValue = "HotChocolate.Execution.InitialValue";

    /// <summary>Removed results.</summary>
    public const string RemovedResults = "HotChocolate.Execution.RemovedResults";

    /// <summary>Expected patches.</summary>
    public const string ExpectedPatches = "HotChocolate.Execution.ExpectedPatches";

    /// <summary>Patch id.</summary>
    public const string PatchId = "HotChocolate.Execution.PatchId";

    /// <summary>Type discovery handlers.</summary>
    public const string TypeDiscoveryHandlers = "HotChocolate.Execution.TypeDiscoveryHandlers";

    /// <summary>Node resolver.</summary>
    public const string NodeResolver = "HotChocolate.Relay.Node.Resolver";

    /// <summary>Is relay support enabled.</summary>
    public const string IsRelaySupportEnabled = "HotChocolate.Relay.IsEnabled";

    /// <summary>Global id support enabled.</summary>
    public const string GlobalIdSupportEnabled = "HotChocolate.Relay.GlobalId";

    /// <summary>Serializer types.</summary>
    public const string SerializerTypes = "HotChocolate.Relay.SerializerTypes";

    /// <summary>Node id.</summary>
    public const string NodeId = "HotChocolate.Relay.Node.Id";

    /// <summary>Internal id.</summary>
    public const string InternalId = "HotChocolate.Relay.Node.Id.InternalId";

    /// <summary>Internal type name.</summary>
    public const string InternalTypeName = "HotChocolate.Relay.Node.Id.InternalTypeName";

    /// <summary>Internal type.</summary>
    public const string InternalType = "HotChocolate.Relay.Node.Id.InternalType";

    /// <summary>Id value.</summary>
    public const string IdValue = "HotChocolate.Relay.Node.Id.Value";

    /// <summary>Is node field.</summary>
    public const string IsNodeField = "HotChocolate.Relay.Node.IsNodeField";

    /// <summary>Is nodes field.</summary>
    public const string IsNodesField = "HotChocolate.Relay.Node.IsNodeField";

    /// <summary>Max allowed execution depth.</summary>
    public const string MaxAllowedExecutionDepth = "HotChocolate.Execution.MaxAllowedDepth";

    /// <summary>Skip depth analysis.</summary>
    public const string SkipDepthAnalysis = "HotChocolate.Execution.SkipDepthAnalysis";

    /// <summary>Mutation convention data field.</summary>
    public const string MutationConventionDataField = "HotChocolate.Types.Mutations.Conventions.DataField";

    /// <summary>Cache control header value.</summary>
    public const string CacheControlHeaderValue = "HotChocolate.Caching.CacheControlHeaderValue";

    /// <summary>Vary header value.</summary>
    public const string VaryHeaderValue = "HotChocolate.Caching.VaryHeaderValue";

    /// <summary>Skip query caching.</summary>
    public const string SkipQueryCaching = "HotChocolate.Caching.SkipQueryCaching";

    /// <summary>Cache control constraints.</summary>
    public const string CacheControlConstraints = "HotChocolate.Caching.CacheControlConstraints";

    /// <summary>Authorization options.</summary>
    public const string AuthorizationOptions = "HotChocolate.Authorization.Options";

    /// <summary>Authorization request policy.</summary>
    public const string AuthorizationRequestPolicy = "HotChocolate.Authorization.RequestPolicy";

    /// <summary>User state.</summary>
    public const string UserState = "HotChocolate.Authorization.UserState";

    /// <summary>Authorization handler.</summary>
    public const string AuthorizationHandler = "HotChocolate.Authorization.AuthorizationHandler";

    /// <summary>Allow anonymous.</summary>
    public const string AllowAnonymous = "HotChocolate.Authorization.AllowAnonymous";

    /// <summary>Tag options.</summary>
    public const string TagOptions = "HotChocolate.Types.TagOptions";

    /// <summary>Internal schema options.</summary>
    public const string InternalSchemaOptions = "HotChocolate.Types.InternalSchemaOptions";

    /// <summary>Paging arguments.</summary>
    public const string PagingArguments = "HotChocolate.Types.PagingArguments";

    /// <summary>Paging options.</summary>
    public const string PagingOptions = "HotChocolate.Types.PagingOptions";

    /// <summary>Object type configurations.</summary>
    public const string ObjectTypeConfigurations = "HotChocolate.Types.ObjectTypeConfigurations";

    /// <summary>Node id result formatter.</summary>
    public const string NodeIdResultFormatter = "HotChocolate.Relay.NodeIdResultFormatter";

    /// <summary>Pattern validation tasks.</summary>
    public const string PatternValidationTasks = "HotChocolate.Validation.PatternValidationTasks";

    /// <summary>Cost metrics.</summary>
    public const string CostMetrics = "HotChocolate.CostAnalysis.CostMetricsKey";

    /// <summary>Report cost.</summary>
    public const string ReportCost = "HotChocolate.CostAnalysis.ReportCost";

    /// <summary>Validate cost.</summary>
    public const string ValidateCost = "HotChocolate.CostAnalysis.ValidateCost";

    /// <summary>Request cost options.</summary>
    public const string RequestCostOptions = "HotChocolate.CostAnalysis.CostRequestOptions";

    /// <summary>Paging observer.</summary>
    public const string PagingObserver = "HotChocolate.Types.PagingObserver";

    /// <summary>Field requirements syntax.</summary>
    public const string FieldRequirementsSyntax = "HotChocolate.Types.ObjectField.Requirements.Syntax";

    /// <summary>Field requirements entity.</summary>
    public const string FieldRequirementsEntity = "HotChocolate.Types.ObjectField.Requirements.EntityType";

    /// <summary>Field requirements.</summary>
    public const string FieldRequirements = "HotChocolate.Types.ObjectField.Requirements";

    /// <summary>Is warmup request.</summary>
    public const string IsWarmupRequest = "HotChocolate.AspNetCore.Warmup.IsWarmupRequest";

    /// <summary>Are authorize directives registered.</summary>
    public const string AreAuthorizeDirectivesRegistered = "HotChocolate.Authorization.AuthDirectivesRegistered";

    /// <summary>Scalar name overrides.</summary>
    public const string ScalarNameOverrides = "HotChocolate.Types.Scalars.Overrides";
}
