using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DefiPay.ContractEngine.Metering;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// A contract's code as C#, made out of its bytecode as a node does. The code may be a stranger's: nothing of it is loaded or looked up on disk,
/// and it gets a deep stack and a bound on its time.
/// </summary>
internal static class DecompiledContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The source; null where the code cannot be read as C# in time.</summary>
    public static string? Of(byte[] code)
    {
        using var patience = new CancellationTokenSource(Patience);
        CancellationToken stop = patience.Token;
        try
        {
            return ContractThread.Run(() => Decompile(code, stop));
        }
        catch (Exception exception) when (exception is OperationCanceledException or BadImageFormatException or DecompilerException or MetadataFileNotSupportedException)
        {
            return null;
        }
    }

    private static string Decompile(byte[] code, CancellationToken stop)
    {
        using var file = new PEFile("SmartContract", new MemoryStream(code), PEStreamOptions.PrefetchEntireImage, MetadataReaderOptions.None);
        var settings = new DecompilerSettings(LanguageVersion.CSharp10_0) { ThrowOnAssemblyResolveErrors = false };
        var decompiler = new CSharpDecompiler(file, new NoAssemblies(), settings) { CancellationToken = stop };
        return decompiler.DecompileWholeModuleAsString();
    }

    /// <summary>Knows no other assembly: names in a contract must not make the node open files.</summary>
    private sealed class NoAssemblies : IAssemblyResolver
    {
        public MetadataFile? Resolve(IAssemblyReference reference) => null;

        public MetadataFile? ResolveModule(MetadataFile mainModule, string moduleName) => null;

        public Task<MetadataFile?> ResolveAsync(IAssemblyReference reference) => Task.FromResult<MetadataFile?>(null);

        public Task<MetadataFile?> ResolveModuleAsync(MetadataFile mainModule, string moduleName) => Task.FromResult<MetadataFile?>(null);
    }
}
