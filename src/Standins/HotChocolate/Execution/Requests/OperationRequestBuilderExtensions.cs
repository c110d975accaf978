using System.Security.Claims;

namespace HotChocolate.Execution;

/// <summary>What a request may set for itself.</summary>
public static class OperationRequestBuilderExtensions
{
    /// <summary>Lets the request ask for the schema although that is disabled.</summary>
    public static OperationRequestBuilder AllowIntrospection(this OperationRequestBuilder builder) =>
        builder.SetGlobalState(WellKnownContextData.IntrospectionAllowed, true);

    /// <summary>Sets what is said when the request asks for the schema.</summary>
    public static OperationRequestBuilder SetIntrospectionNotAllowedMessage(this OperationRequestBuilder builder, string message) =>
        builder.SetGlobalState(WellKnownContextData.IntrospectionMessage, message);

    /// <summary>Leaves the depth of the request unchecked.</summary>
    public static OperationRequestBuilder SkipExecutionDepthAnalysis(this OperationRequestBuilder builder) =>
        builder.SetGlobalState(WellKnownContextData.SkipDepthAnalysis, null);

    /// <summary>Sets how deep the request may nest.</summary>
    public static OperationRequestBuilder SetMaximumAllowedExecutionDepth(this OperationRequestBuilder builder, int maximumAllowedDepth) =>
        builder.SetGlobalState(WellKnownContextData.MaxAllowedExecutionDepth, maximumAllowedDepth);

    /// <summary>Sets the user.</summary>
    public static OperationRequestBuilder SetUser(this OperationRequestBuilder builder, ClaimsPrincipal claimsPrincipal) =>
        builder.SetGlobalState(nameof(ClaimsPrincipal), claimsPrincipal);
}
