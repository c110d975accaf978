using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Loading;

/// <summary>A rewritten module as bytes, with the PDB that fits it where there are symbols.</summary>
internal sealed class MeteredImage
{
    private MeteredImage(MemoryStream assembly, MemoryStream? pdb) => (Assembly, Pdb) = (assembly, pdb);

    public MemoryStream Assembly { get; }

    public MemoryStream? Pdb { get; }

    public static MeteredImage Write(ModuleDefinition module, bool withSymbols)
    {
        var image = new MemoryStream();
        if (!withSymbols)
        {
            module.Write(image);
            return new MeteredImage(image, null);
        }

        var pdb = new MemoryStream();
        module.Write(image, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider(), SymbolStream = pdb });

        // The writer closes what it wrote the PDB to.
        return new MeteredImage(image, new MemoryStream(pdb.ToArray()));
    }

    public Assembly Load(AssemblyLoadContext context)
    {
        Assembly.Position = 0;
        if (Pdb is not null) Pdb.Position = 0;
        var loaded = context.LoadFromStream(Assembly, Pdb);
        Assembly.Position = 0;
        IndexedFields.Read(loaded, Assembly);
        return loaded;
    }
}
