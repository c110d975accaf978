using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>All errors of a source in the order of the platform's validator, as its sources give them where no vector does.</summary>
public sealed class PlatformErrorsTests
{
    private const string NewObject = "is invalid [Creation Of New Objects Is Not Supported]";
    private const string Rectangular = "is invalid [Multi-Dimensional Arrays Not Supported]";
    private const string OneConstructor = "Only a single constructor is allowed";
    private const string StateFirst = "The first constructor argument must be an ISmartContractState object";
    private const string NoNamespace = "Class must not have a namespace.";
    private const string ValuesOnly = "Only nested value types are allowed.";
    private const string Plain = "public class K : SmartContract { public K(ISmartContractState s) : base(s) { } }";

    [Theory]
    [InlineData(
        "public class K<T> : SmartContract { public K(ISmartContractState s) : base(s) { } }",
        "K`1 is invalid [contains generic parameter]")]
    [InlineData(
        "public class K : SmartContract { static K() { } public K(ISmartContractState s) : base(s) { } }",
        "Type K contains a static constructor", OneConstructor, StateFirst)]
    [InlineData(
        "public class K : SmartContract { public K(ISmartContractState s) : base(s) { } static K() { } }",
        "Type K contains a static constructor", OneConstructor)]
    [InlineData(
        "namespace N { public class K : SmartContract { static K() { } public K(ISmartContractState s) : base(s) { } int f; } }",
        NoNamespace, "Type K contains a static constructor", OneConstructor, StateFirst,
        "Non-constant field f defined in Type \"K\". Fields are not persisted and may change values between calls.")]
    [InlineData("public class K : SmartContract { public K() : base(null) { } public K(ISmartContractState s) : base(s) { } }", OneConstructor, StateFirst)]
    [InlineData("public class K : SmartContract { public K(ISmartContractState s) : base(s) { } public K(int a) : base(null) { } }", OneConstructor)]
    public void ContractType_WithoutItsShape_IsRefused(string source, params string[] messages) => AssertErrors(source, messages);

    /// <summary>Whatever type they are nested in.</summary>
    [Theory]
    [InlineData("public static class H { public struct P { public int A; public int B() { return A; } } }", "H/P has methods")]
    [InlineData("public static class H { public static class Keys { public const string A = \"a\"; } }", ValuesOnly)]
    [InlineData("public struct O { public struct I { public int A; } }")]
    [InlineData("public struct O { public struct I { public enum E { X } } }", "O/I has nested types")]
    [InlineData("public interface O { public struct I { public int A; public I(int a) { A = a; } } enum E { X } }", "O/I has methods")]
    [InlineData("public abstract class B : SmartContract { protected B(ISmartContractState s) : base(s) { } struct P { public int M() { return 1; } } }", "B/P has methods")]
    [InlineData(
        "public class H { class N { ~N() { } } }",
        "H/N has methods", ValuesOnly, "Type N defines a finalizer", "Try-catch not permitted.", "Member System.Object.Finalize is not allowed")]
    [InlineData(
        "public class H { class N : SmartContract { int f; static N() { } N(ISmartContractState s) : base(s) { } } }",
        "Type N contains a static constructor", OneConstructor, StateFirst,
        "Non-constant field f defined in Type \"N\". Fields are not persisted and may change values between calls.", "H/N has methods", ValuesOnly)]
    public void NestedType_BesideTheContract_IsAPlainValue(string beside, params string[] messages) => AssertErrors($"{Plain} {beside}", messages);

    [Fact]
    public void NestedContractType_Alone_IsNoneToDeploy() => AssertErrors(
        "public class H { public class N : SmartContract { public N(ISmartContractState s) : base(s) { } } }",
        "Assembly must contain at least one contract type.", "H/N has methods", ValuesOnly);

    [Fact]
    public void Namespace_IsRefusedForEachType_ButNestedOnes() => AssertErrors(
        $"namespace N {{ public enum E {{ A }} public struct P {{ public struct Q {{ }} }} {Plain} }}", NoNamespace, NoNamespace, NoNamespace);

    /// <summary>The module's own generic types are free, what they are made of is not.</summary>
    [Theory]
    [InlineData("int G() { Q<short> q = default; return q.A; }", "Type System.Int16 is not allowed", "Type System.Int16 is not allowed")]
    [InlineData("int G() { Q<ushort[]> q = default; return q.A.Length; }", "Type System.UInt16 is not allowed", "Type System.UInt16 is not allowed")]
    [InlineData("int G() { return new Q<short>[2].Length; }", "Type System.Int16 is not allowed")]
    [InlineData("int G() { return new Q<short>[2][].Length; }")]
    [InlineData("int G() { Q<Q<int>> q = default; return q.A.A; }")]
    [InlineData("int G() { Q<Q<short>> q = default; return q.Size(); }", "Type System.Int16 is not allowed", "Type System.Int16 is not allowed")]
    [InlineData("object G() { return default(Q<object>).A ?? default(Q<byte[]>).A ?? default(Q<System.Array>).A; }")]
    [InlineData(
        "int G() { return default(Q<Stratis.SmartContracts.Standards.IStandardToken>).Size(); }",
        "Type IStandardToken in Namespace Stratis.SmartContracts.Standards is not allowed",
        "Type IStandardToken in Namespace Stratis.SmartContracts.Standards is not allowed")]
    [InlineData(
        "bool G() { short? a = null; return a.HasValue; }",
        "Type System.Nullable`1 is not allowed", "Type System.Int16 is not allowed",
        "Type System.Nullable`1 is not allowed", "Type System.Int16 is not allowed")]
    [InlineData("int G() { return new (short, decimal)[2][].Length; }", "Type System.ValueTuple`2 is not allowed")]
    public void GenericArguments_AreHeldAgainstTheWhitelist(string members, params string[] messages) =>
        AssertErrors("public struct Q<T> { public T A; public int Size() { return 1; } } " + Contract(members), messages);

    [Theory]
    [InlineData("volatile E v", "Type E modreq(System.Runtime.CompilerServices.IsVolatile) in Namespace \"\" is not allowed")]
    [InlineData("volatile int v", "Type System.Int32 modreq(System.Runtime.CompilerServices.IsVolatile) is not allowed")]
    public void VolatileField_Read_IsNamedAsItIsWritten(string field, string message) =>
        AssertErrors($"public enum E {{ A }} public struct P {{ public {field}; }} " + Contract("int G() { return (int)default(P).v; }"), message);

    [Fact]
    public void RectangularArrays_AreRefusedOneByOne_WhereTheyAreMade() => AssertErrors(
        Contract("int G() { var o = new object(); var a = new int[2, 2]; var b = new short[2, 2, 2]; return a[1, 1]; }"),
        $"System.Int32 K::G() {NewObject}",
        $"System.Int32 K::G() {Rectangular}", $"System.Int32 K::G() {NewObject}",
        $"System.Int32 K::G() {Rectangular}", $"System.Int32 K::G() {NewObject}", "Type System.Int16 is not allowed");

    /// <summary>A platform value that goes straight into a box is known to be one only by what was read before.</summary>
    [Theory]
    [InlineData("", "", false)]
    [InlineData("void H(UInt256 a) { }", "", true)]
    [InlineData("UInt256 H() { return 1; }", "", true)]
    [InlineData("string H() { UInt256 a = 1; return a.ToString(); }", "", false)]
    [InlineData("", "public static class After { public static void F(UInt256 a) { } }", false)]
    [InlineData("public struct L { public UInt256 A; }", "", false)]
    public void BoxedPlatformValue_IsAccepted_WhereASignatureNamedItsTypeBefore(string members, string after, bool isAccepted) => AssertErrors(
        Contract($"object G() {{ return new UInt256(\"5\"); }} {members}") + after,
        isAccepted ? [] : [$"System.Object K::G() {NewObject}"]);

    [Theory]
    [InlineData("public static class Before { public static void F(UInt256 a) { } }", "object G() { return new UInt256(\"5\"); }")]
    [InlineData("", "string A() { UInt256 a = 1; return a.ToString(); } object G() { return new UInt256(\"5\"); }")]
    [InlineData("", "object G() { object o = new UInt256(\"5\"); UInt256 a = 1; return a > 3 ? o : null; }")]
    [InlineData("", "string G() { return \"a\" + new UInt128(\"7\"); }")]
    public void BoxedPlatformValue_NamedEarlier_IsAccepted(string before, string members) => AssertErrors(before + Contract(members));

    private static string Contract(string members) => $"public class K : SmartContract {{ public K(ISmartContractState s) : base(s) {{ }} {members} }} ";

    private static void AssertErrors(string source, params string[] messages)
    {
        var compiled = ContractCompiler.Compile("using Stratis.SmartContracts; " + source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));

        Assert.Equal(messages, ContractValidator.Platform.Validate(compiled.Bytecode.Span).Errors.Select(error => error.Message));
    }
}
