using System.Reflection.PortableExecutable;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// The resources that Windows shows of a file are a tree, which the writer of modules follows without looking for cycles. No contract has a
/// use for them.
/// </summary>
internal static class NativeResources
{
    private const int DirectoryEntry = 2;
    private const int EntryBytes = 8;
    private const int DirectoriesStart32 = 96;
    private const int DirectoriesStart64 = 112;

    /// <summary>Takes them out of the image.</summary>
    public static void Drop(byte[] image)
    {
        var headers = new PEHeaders(new MemoryStream(image));
        if (headers.PEHeader!.NumberOfRvaAndSizes <= DirectoryEntry) return;
        var directories = headers.PEHeaderStartOffset + (headers.PEHeader.Magic == PEMagic.PE32Plus ? DirectoriesStart64 : DirectoriesStart32);
        image.AsSpan(directories + DirectoryEntry * EntryBytes, EntryBytes).Clear();
    }
}
