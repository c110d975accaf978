namespace HotChocolate;

/// <summary>The codes that errors carry in <c>extensions.code</c>, grouped by the part that reports them.</summary>
public static class ErrorCodes
{
    /// <summary>Who may see a resource.</summary>
    public static class Authentication
    {
        /// <summary>Not authorized.</summary>
        public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
        /// <summary>Not authenticated.</summary>
        public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
        /// <summary>No default policy.</summary>
        public const string NoDefaultPolicy = "AUTH_NO_DEFAULT_POLICY";
        /// <summary>Policy not found.</summary>
        public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";
    }

    /// <summary>Type definitions.</summary>
    public static class Types
    {
        /// <summary>Reserved type name.</summary>
        public const string ReservedTypeName = "HC0061";
    }

    /// <summary>Running an operation.</summary>
    public static class Execution
    {
        /// <summary>Cannot serialize.</summary>
        public const string CannotSerialize = "EXEC_BATCH_VAR_SERIALIZE";
        /// <summary>Cannot serialize leaf value.</summary>
        public const string CannotSerializeLeafValue = "EXEC_INVALID_LEAF_VALUE";
        /// <summary>Cannot resolve abstract type.</summary>
        public const string CannotResolveAbstractType = "EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE";
        /// <summary>List type not supported.</summary>
        public const string ListTypeNotSupported = "EXEC_LIST_TYPE_NOT_SUPPORTED";
        /// <summary>Auto map var error.</summary>
        public const string AutoMapVarError = "EXEC_BATCH_AUTO_MAP_VAR_TYPE";
        /// <summary>Timeout.</summary>
        public const string Timeout = "HC0045";
        /// <summary>Canceled.</summary>
        public const string Canceled = "HC0049";
        /// <summary>Cost exceeded.</summary>
        public const string CostExceeded = "HC0047";
        /// <summary>Cost state invalid.</summary>
        public const string CostStateInvalid = "HC0048";
        /// <summary>One slicing argument required.</summary>
        public const string OneSlicingArgumentRequired = "HC0082";
        /// <summary>Non null violation.</summary>
        public const string NonNullViolation = "HC0018";
        /// <summary>Semantic non null violation.</summary>
        public const string SemanticNonNullViolation = "HC0088";
        /// <summary>Must be input type.</summary>
        public const string MustBeInputType = "HC0017";
        /// <summary>Invalid type.</summary>
        public const string InvalidType = "HC0016";
        /// <summary>Query not found.</summary>
        public const string QueryNotFound = "HC0015";
        /// <summary>Persisted operation not found.</summary>
        public const string PersistedOperationNotFound = "HC0020";
        /// <summary>Only persisted operations allowed.</summary>
        public const string OnlyPersistedOperationsAllowed = "HC0067";
        /// <summary>Task processing error.</summary>
        public const string TaskProcessingError = "HC0008";
        /// <summary>Syntax error.</summary>
        public const string SyntaxError = "HC0014";
        /// <summary>Cannot create root value.</summary>
        public const string CannotCreateRootValue = "HC0019";
        /// <summary>Cannot cast parent.</summary>
        public const string CannotCastParent = "HC0053";
        /// <summary>One of no field set.</summary>
        public const string OneOfNoFieldSet = "HC0054";
        /// <summary>One of more than one field set.</summary>
        public const string OneOfMoreThanOneFieldSet = "HC0055";
        /// <summary>One of field is null.</summary>
        public const string OneOfFieldIsNull = "HC0056";
        /// <summary>One of field must be non null.</summary>
        public const string OneOfFieldMustBeNonNull = "HC0057";
        /// <summary>Fetched to many nodes at once.</summary>
        public const string FetchedToManyNodesAtOnce = "HC0076";
    }

    /// <summary>Reading a request.</summary>
    public static class Server
    {
        /// <summary>Request invalid.</summary>
        public const string RequestInvalid = "HC0009";
        /// <summary>Max request size.</summary>
        public const string MaxRequestSize = "HC0010";
        /// <summary>Syntax error.</summary>
        public const string SyntaxError = "HC0011";
        /// <summary>Unexpected request parser error.</summary>
        public const string UnexpectedRequestParserError = "HC0012";
        /// <summary>Query and id missing.</summary>
        public const string QueryAndIdMissing = "HC0013";
        /// <summary>Multi part invalid form.</summary>
        public const string MultiPartInvalidForm = "HC0033";
        /// <summary>Multi part no operations specified.</summary>
        public const string MultiPartNoOperationsSpecified = "HC0034";
        /// <summary>Multi part fields misordered.</summary>
        public const string MultiPartFieldsMisordered = "HC0035";
        /// <summary>Multi part no object path.</summary>
        public const string MultiPartNoObjectPath = "HC0037";
        /// <summary>Multi part file missing.</summary>
        public const string MultiPartFileMissing = "HC0038";
        /// <summary>Multi part variable not found.</summary>
        public const string MultiPartVariableNotFound = "HC0039";
        /// <summary>Multi part variable structure invalid.</summary>
        public const string MultiPartVariableStructureInvalid = "HC0040";
        /// <summary>Multi part invalid path.</summary>
        public const string MultiPartInvalidPath = "HC0041";
        /// <summary>Multi part path must start with variable.</summary>
        public const string MultiPartPathMustStartWithVariable = "HC0042";
        /// <summary>Multi part invalid map json.</summary>
        public const string MultiPartInvalidMapJson = "HC0043";
        /// <summary>Multi part map not specified.</summary>
        public const string MultiPartMapNotSpecified = "HC0044";
        /// <summary>Type parameter is empty.</summary>
        public const string TypeParameterIsEmpty = "HC0058";
        /// <summary>Invalid type name.</summary>
        public const string InvalidTypeName = "HC0059";
        /// <summary>Type does not exist.</summary>
        public const string TypeDoesNotExist = "HC0060";
        /// <summary>No supported accept media type.</summary>
        public const string NoSupportedAcceptMediaType = "HC0063";
        /// <summary>Invalid accept header value.</summary>
        public const string InvalidAcceptHeaderValue = "HC0064";
        /// <summary>Multi part preflight required.</summary>
        public const string MultiPartPreflightRequired = "HC0077";
    }

    /// <summary>Building a schema.</summary>
    public static class Schema
    {
        /// <summary>No enum values.</summary>
        public const string NoEnumValues = "TS_NO_ENUM_VALUES";
        /// <summary>Missing type.</summary>
        public const string MissingType = "TS_MISSING_TYPE";
        /// <summary>No resolver.</summary>
        public const string NoResolver = "TS_NO_FIELD_RESOLVER";
        /// <summary>Unresolved types.</summary>
        public const string UnresolvedTypes = "TS_UNRESOLVED_TYPES";
        /// <summary>No name.</summary>
        public const string NoName = "TS_NO_NAME_DEFINED";
        /// <summary>No field type.</summary>
        public const string NoFieldType = "TS_NO_FIELD_TYPE";
        /// <summary>Invalid argument.</summary>
        public const string InvalidArgument = "TS_INVALID_ARG";
        /// <summary>Interface not implemented.</summary>
        public const string InterfaceNotImplemented = "SCHEMA_INTERFACE_NO_IMPL";
        /// <summary>Duplicate type name.</summary>
        public const string DuplicateTypeName = "HC0065";
        /// <summary>Duplicate mutation error type name.</summary>
        public const string DuplicateMutationErrorTypeName = "HC0066";
        /// <summary>Duplicate field names.</summary>
        public const string DuplicateFieldNames = "HCXXXX";
        /// <summary>Middleware order invalid.</summary>
        public const string MiddlewareOrderInvalid = "HC0050";
        /// <summary>No schema types allowed as runtime type.</summary>
        public const string NoSchemaTypesAllowedAsRuntimeType = "HC0073";
        /// <summary>Node resolver missing.</summary>
        public const string NodeResolverMissing = "HC0068";
        /// <summary>Mutation payload must be object.</summary>
        public const string MutationPayloadMustBeObject = "HC0069";
        /// <summary>Mutation convention directive wrong location.</summary>
        public const string MutationConventionDirectiveWrongLocation = "HC0070";
        /// <summary>Directive argument unexpected value.</summary>
        public const string DirectiveArgumentUnexpectedValue = "HC0071";
        /// <summary>Unknown directive argument.</summary>
        public const string UnknownDirectiveArgument = "HC0072";
    }

    /// <summary>Scalar values.</summary>
    public static class Scalars
    {
        /// <summary>Invalid runtime type.</summary>
        public const string InvalidRuntimeType = "HC0001";
        /// <summary>Invalid syntax format.</summary>
        public const string InvalidSyntaxFormat = "HC0002";
    }

    /// <summary>Filter inputs.</summary>
    public static class Filtering
    {
        /// <summary>Filter object type.</summary>
        public const string FilterObjectType = "FILTER_OBJECT_TYPE";
        /// <summary>Filter field descriptor type.</summary>
        public const string FilterFieldDescriptorType = "FILTER_FIELD_DESCRIPTOR_TYPE";
    }

    /// <summary>Data access.</summary>
    public static class Data
    {
        /// <summary>Non null error.</summary>
        public const string NonNullError = "HC0026";
        /// <summary>List not supported.</summary>
        public const string ListNotSupported = "HC0021";
        /// <summary>More than one element.</summary>
        public const string MoreThanOneElement = "HC0022";
        /// <summary>Filtering projection failed.</summary>
        public const string FilteringProjectionFailed = "HC0023";
        /// <summary>Sorting projection failed.</summary>
        public const string SortingProjectionFailed = "HC0024";
        /// <summary>No pagination provider found.</summary>
        public const string NoPaginationProviderFound = "HC0025";
        /// <summary>Node field was not found.</summary>
        public const string NodeFieldWasNotFound = "HC0028";
    }

    /// <summary>Document validation.</summary>
    public static class Validation
    {
        /// <summary>Introspection not allowed.</summary>
        public const string IntrospectionNotAllowed = "HC0046";
        /// <summary>Max introspection depth overflow.</summary>
        public const string MaxIntrospectionDepthOverflow = "HC0086";
        /// <summary>Max coordinate cycle depth overflow.</summary>
        public const string MaxCoordinateCycleDepthOverflow = "HC0087";
    }

    /// <summary>Paging arguments.</summary>
    public static class Paging
    {
        /// <summary>Node type unknown.</summary>
        public const string NodeTypeUnknown = "HC0031";
        /// <summary>Schema type invalid.</summary>
        public const string SchemaTypeInvalid = "HC0032";
        /// <summary>Max pagination items.</summary>
        public const string MaxPaginationItems = "HC0051";
        /// <summary>No paging boundaries.</summary>
        public const string NoPagingBoundaries = "HC0052";
        /// <summary>Min pagination items.</summary>
        public const string MinPaginationItems = "HC0079";
        /// <summary>Invalid cursor.</summary>
        public const string InvalidCursor = "HC0078";
    }
}
