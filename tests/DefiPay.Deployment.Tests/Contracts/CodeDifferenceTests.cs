using DefiPay.ContractEngine.Compilation;
using DefiPay.Deployment.Contracts;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class CodeDifferenceTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState state) : base(state) { }
            public int Add(int n)
            {
                Log(new AddedLog { By = Message.Sender, Number = n });
                return n + 1;
            }
            private int Hidden(int unused) => 5;
            public struct AddedLog
            {
                [Index] public Address By;
                public int Number;
            }
        }
        """;

    private static readonly byte[] Built = Compile(Source);

    public static TheoryData<string, string, string> ChangesOfMetadata => new()
    {
        { "int n)", "int n)", "how the compiler laid out the file" },
        { "int unused", "int spare", "names of parameters (built `unused of System.Int32 K::Hidden(System.Int32)`, on the chain `spare of System.Int32 K::Hidden(System.Int32)`)" },
        { "public int Add", "[System.Obsolete] public int Add", "attributes (built `nothing more`, on the chain `[ObsoleteAttribute 01000000] of System.Int32 K::Add(System.Int32)`)" },
    };

    public static TheoryData<string, string, string> ChangesOfCode => new()
    {
        { "n + 1", "n + 2", "System.Int32 K::Add(System.Int32) differs: built `IL_" },
        { "private int Hidden", "public int Hidden", "System.Int32 K::Hidden(System.Int32) differs: built `Private," },
        { "[Index] public Address", "public Address", "type K/AddedLog differs: built `[IndexAttribute 01000000]`, on the chain `Public System.Int32" },
        { "public int Number;", "public int Number; public int More;", "type K/AddedLog differs: built `nothing more`" },
        { "private int Hidden(int unused) => 5;", "", "System.Int32 K::Hidden(System.Int32) is not in the code on the chain." },
        { "private int Hidden(int unused) => 5;", "private int Hidden(int unused) => 5; private int More() => 6;", "System.Int32 K::More() is in the code on the chain only." },
        { "public class K", "[Deploy] public class K", "type K differs" },
    };

    [Theory]
    [MemberData(nameof(ChangesOfMetadata))]
    public void Find_MetadataAlone_SaysSoAndWhich(string was, string becomes, string expected)
    {
        byte[] onChain = Rewrite(Compile(Source.Replace(was, becomes, StringComparison.Ordinal)), _ => { });

        CodeDifference difference = CodeDifference.Find(Built, onChain);

        Assert.True(difference.IsMetadataOnly, difference.Text);
        Assert.Contains(expected, difference.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ChangesOfCode))]
    public void Find_AnythingThatThePlatformLooksAt_IsCode(string was, string becomes, string expected)
    {
        CodeDifference difference = CodeDifference.Find(Built, Compile(Source.Replace(was, becomes, StringComparison.Ordinal)));

        Assert.False(difference.IsMetadataOnly, difference.Text);
        Assert.Contains(expected, difference.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_StampOfTheCompiler_IsMetadata()
    {
        byte[] onChain = Rewrite(Built, module =>
        {
            module.Mvid = new Guid("11111111-2222-3333-4444-555555555555");
            module.Assembly.Name.Name = "Another";
        });

        CodeDifference difference = CodeDifference.Find(Built, onChain);

        Assert.True(difference.IsMetadataOnly, difference.Text);
        Assert.Contains("(MVID) (built `", difference.Text, StringComparison.Ordinal);
        Assert.Contains("on the chain `11111111-2222-3333-4444-555555555555`", difference.Text, StringComparison.Ordinal);
        Assert.Contains("the assembly's or the module's name", difference.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("names of parameters", difference.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_TextWithControlCharacters_KeepsThemFromTheTerminal()
    {
        byte[] onChain = Rewrite(Built, module =>
        {
            ILProcessor il = module.GetType("K").Methods.Single(method => method.Name == "Hidden").Body.GetILProcessor();
            il.InsertBefore(il.Body.Instructions[0], il.Create(OpCodes.Ldstr, "\u001b[2J" + new string('x', 1_000)));
            il.InsertAfter(il.Body.Instructions[0], il.Create(OpCodes.Pop));
        });

        CodeDifference difference = CodeDifference.Find(Built, onChain);

        Assert.False(difference.IsMetadataOnly);
        Assert.DoesNotContain('\u001b', difference.Text);
        Assert.InRange(difference.Text.Length, 1, 600);
    }

    [Fact]
    public void Find_BytesThatAreNoModule_SaysSo() =>
        Assert.Equal(new CodeDifference(false, "The code on the chain is no module that can be read."), CodeDifference.Find(Built, new byte[] { 1, 2, 3 }));

    private static byte[] Rewrite(byte[] code, Action<ModuleDefinition> change)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(code));
        change(module);
        using var written = new MemoryStream();
        module.Write(written);
        return written.ToArray();
    }

    private static byte[] Compile(string source)
    {
        CompilationResult compiled = ContractCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled.Bytecode.ToArray();
    }
}
