namespace DefiPay.Deployment;

/// <summary>
/// A deployment cannot go on. The message names the plan's step or file, what was wrong and what to do; it is written for people.
/// </summary>
public sealed class DeploymentException(string message, Exception? inner = null) : Exception(message, inner);
