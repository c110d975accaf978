namespace DefiPay.Devnet.Storage;

/// <summary>The chain's file takes nothing more: the disk is full, was made read-only, or failed. What was refused took no effect.</summary>
public sealed class ChainWriteException(string path, IOException failure) : IOException(Sentence(path, failure), failure)
{
    private const int NoSpaceLeft = 28; // ENOSPC; .NET gives the errno in the exception's HResult.

    private static string Sentence(string path, IOException failure) => failure.HResult switch
    {
        NoSpaceLeft => $"The disk that holds {path} is full. Nothing was lost, and nothing new is taken until there is room.",
        _ => $"{path} cannot be written: {failure.Message.TrimEnd('.')}. Nothing was lost, and nothing new is taken until it can.",
    };
}
