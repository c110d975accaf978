using System.Net.Sockets;
using DefiPay.Chains;
using DefiPay.Deployment;
using DefiPay.Store.Postgres;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>The sentence for a failure. What nobody foresaw keeps its stack trace, because then the report is for us.</summary>
internal static class Failures
{
    private const int NoSpaceLeft = 28; // ENOSPC; .NET gives the errno in the exception's HResult.

    public static string Explain(Exception failure) => failure switch
    {
        WrongUseException or FailedException or PostgresUnavailableException or DeploymentException or WalletException => failure.Message,
        RetryableException or PermanentException => failure.Message,
        IOException { HResult: NoSpaceLeft } => "The disk is full. Make room, or choose a folder on another disk with --data; what was written before is kept.",
        UnauthorizedAccessException => $"{failure.Message} Choose another folder with --data, or change its owner.",
        AggregateException { InnerExceptions.Count: 1 } aggregate => Explain(aggregate.InnerExceptions[0]),
        HttpRequestException or SocketException => $"A server does not answer: {failure.Message.TrimEnd('.')}. Is `defipay up` running?",
        IOException => failure.Message, // The disk's own, or of a file that is damaged: it names the file.
        _ => $"Something failed that should not: {failure}",
    };
}
