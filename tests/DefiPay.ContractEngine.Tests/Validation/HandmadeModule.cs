using DefiPay.ContractEngine.Compilation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>A sound contract whose method <c>int G(int)</c> gets a body that no C# compiler would write.</summary>
internal sealed class HandmadeModule
{
    private const string Source = """
        using Stratis.SmartContracts;
        public struct P { public int X; public Address A; public int[] L; public void Set() { X = 1; } }
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            public int G(int a) { return a + 40; }
            int[] Data() { return new int[] { 1, 2, 3, 4, 5, 6 }; }
            Address Zero() { return Address.Zero; }
            string Text(string t) { return t + "x"; }
        }
        """;

    public HandmadeModule()
    {
        Module = ModuleDefinition.ReadModule(new MemoryStream(ContractCompiler.Compile(Source).Bytecode.ToArray()));
        Contract = Module.GetType("K");
        Method = Contract.Methods.Single(method => method.Name == "G");
        Method.Body.Instructions.Clear();
    }

    public ModuleDefinition Module { get; }

    public TypeDefinition Contract { get; }

    public MethodDefinition Method { get; }

    public TypeDefinition Struct => Module.GetType("P");

    public TypeReference Address => Module.GetTypeReferences().Single(type => type.Name == "Address");

    public FieldReference Zero => Module.GetMemberReferences().OfType<FieldReference>().Single(found => found.Name == "Zero");

    public FieldDefinition InitialData => Module.GetTypes().SelectMany(type => type.Fields).Single(found => found.RVA != 0);

    public VariableDefinition Local(TypeReference type)
    {
        var local = new VariableDefinition(type);
        Method.Body.Variables.Add(local);
        return local;
    }

    public HandmadeModule Emit(params Instruction[] instructions)
    {
        foreach (var instruction in instructions) Method.Body.Instructions.Add(instruction);
        return this;
    }

    public byte[] Write()
    {
        Method.Body.InitLocals = true;
        var image = new MemoryStream();
        Module.Write(image);
        return image.ToArray();
    }
}
