using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>What C# a contract may be written in: members of a contract class, and the rule that refuses them; null for what is accepted.</summary>
public sealed class SourceProbeTests
{
    private const string Fields = "FieldDefinitionValidationResult";
    private const string Parameters = "MethodParamValidationResult";
    private const string New = "NewObjValidationResult";
    private const string Namespace = "DeniedNamespaceValidationResult";
    private const string Type = "DeniedTypeValidationResult";
    private const string Member = "DeniedMemberValidationResult";
    private const string TryCatch = "TryCatchValidationResult";
    private const string Float = "FloatValidationResult";

    [Theory]
    [InlineData("const int A = 5; const string B = \"x\"; const bool C = true; public int G() { return C ? A : B.Length; }", null)]
    [InlineData("public ulong P => State.GetUInt64(\"p\");", null)]
    [InlineData("public ulong P { get => State.GetUInt64(\"p\"); set => State.SetUInt64(\"p\", value); }", null)]
    [InlineData("struct S { public int A; } int F(S s) { return s.A; } public int G() { return F(new S()); }", null)]
    [InlineData("enum E { A, B } int F(E e) { return (int)e; } public int G() { return F(E.B); }", null)]
    [InlineData("int F(int[] a) { return a.Length; } public int G() { return F(new[] { 1, 2 }); }", null)]
    [InlineData("int F(params int[] a) { return a.Length; } public int G() { return F(1, 2); }", null)]
    [InlineData("public int G(byte[] a) { return a.Length; }", null)]
    [InlineData("public int G(int a) { short b = (short)a; ushort c = 3; sbyte d = 1; return b + c + d; }", null)]
    [InlineData("public int G(string s) { int n = 0; foreach (var c in s) n += c; foreach (var i in new[] { 1, 2 }) n += i; return n; }", null)]
    [InlineData("public string G(int a) { return $\"{a}:{a + 1}:{Message.Sender}:{a}:{a}\"; }", null)]
    [InlineData("public string G(int a) { return string.Format(\"{0}{1}\", a, 'c') + a + 'c'; }", null)]
    [InlineData("public int G(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; default: return 3; } }", null)]
    [InlineData("public int G(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; case \"c\": return 3; case \"d\": return 4; case \"e\": return 5; case \"f\": return 6; case \"g\": return 7; case \"h\": return 8; default: return 9; } }", null)]
    [InlineData("public int G(int a) { return a switch { 1 => 5, 2 => 6, _ => 7 }; }", null)]
    [InlineData("public bool G(int a) { return a is 1 or 2 or > 9; }", null)]
    [InlineData("public ulong G() { var r = Call(Address, 0, \"X\"); return r.ReturnValue is ulong u ? u : 0; }", null)]
    [InlineData("public int G(int a, int b) { (a, b) = (b, a); return a; }", null)]
    [InlineData("public int G(int a) { return F(a); int F(int x) { return x + 1; } }", null)]
    [InlineData("public int G(int a) { again: a--; if (a > 0) goto again; return a; }", null)]
    [InlineData("public int G(int a) { return a == 0 ? 0 : G(a - 1); } static int F() { return 1; }", null)]
    [InlineData("public int G() { int[][] a = new int[2][]; a[0] = new[] { 1 }; var b = new byte[] { 1, 2, 3, 4, 5 }; return a[0][0] + b[^1]; }", null)]
    [InlineData("public int G() { var a = new int[3]; System.Array.Copy(a, a, 2); System.Array.Resize(ref a, 4); return a.Length; }", null)]
    [InlineData("public object[] G() { return new object[] { 1, \"x\" }; }", null)]
    [InlineData("public string G(int a) { object o = a; return o.ToString() + a.GetHashCode() + a.ToString(\"X\"); }", null)]
    [InlineData("public int G(string s) { int n; int.TryParse(s, out n); return int.Parse(s) + n + (char.IsDigit('1') ? 1 : 0); }", null)]
    [InlineData("public string G(string s) { return s.Trim().Substring(1).Replace(\"a\", \"b\").ToUpper().PadLeft(9) + s.Split(',')[0] + string.Join(\"-\", s.Split(' ')) + s.Contains(\"x\") + string.IsNullOrEmpty(s) + s[1..]; }", null)]
    [InlineData("public string G(string s) { s ??= \"x\"; return s ?? throw null; }", null)]
    [InlineData("public enum E { A } public string G() { return E.A.ToString() + nameof(E) + default(int); }", null)]
    [InlineData("[System.Obsolete] public void G() { } public override string ToString() { return \"\"; } public int this[int i] => i; int U(int a) { return unchecked(a * a); }", null)]
    [InlineData("public UInt256 G(UInt128 a) { return new UInt256(new byte[32]) + 1 + a + 2UL; }", null)]
    [InlineData("public struct L { [Index] public Address A; } public void G(Address a) { Log(new L { A = a }); Transfer(a, 1); Create<K>(); }", null)]
    [InlineData("int _a;", Fields)]
    [InlineData("readonly int _a;", Fields)]
    [InlineData("public int A { get; set; }", Fields)]
    [InlineData("static int s_a;", Fields)]
    [InlineData("static readonly int[] s_a = { 1 };", Fields)]
    [InlineData("public struct S { public int A; } public void G(S s) { }", Parameters)]
    [InlineData("public enum E { A } public void G(E e) { }", Parameters)]
    [InlineData("public void G(int[] a) { }", Parameters)]
    [InlineData("public void G(string[] a) { }", Parameters)]
    [InlineData("public void G(short a) { }", Parameters)]
    [InlineData("public void G(object a) { }", Parameters)]
    [InlineData("public void G(int a = 1) { }", Parameters)]
    [InlineData("void F(int a = 1) { }", Parameters)]
    [InlineData("void F(ref int a) { }", Parameters)]
    [InlineData("void F(out int a) { a = 1; }", Parameters)]
    [InlineData("void F(in int a) { }", Parameters)]
    [InlineData("public int G() { int[,] a = new int[2, 2]; return a.Length; }", Parameters)]
    [InlineData("T F<T>(T a) { return a; }", "GenericMethodValidationResult")]
    [InlineData("delegate int D(int a); public int G() { D d = a => a; return d(1); }", New)]
    [InlineData("public (int, int) G() { return (1, 2); }", Type)]
    [InlineData("public int G() { int? a = 5; return a.Value; }", Type)]
    [InlineData("public int G(int a) { decimal d = a; return (int)d; }", Type)]
    [InlineData("public int G(int a) { double d = a; return (int)(d * 1.5); }", Float)]
    [InlineData("public int G(int a) { float d = a; return (int)d; }", Float)]
    [InlineData("public void G() { try { State.Clear(\"a\"); } finally { State.Clear(\"b\"); } }", TryCatch)]
    [InlineData("public void G() { try { State.Clear(\"a\"); } catch { } }", TryCatch)]
    [InlineData("~K() { }", "FinalizerValidationResult")]
    [InlineData("public void G() { throw new System.Exception(\"x\"); }", New)]
    [InlineData("public int G(int a) { return a switch { 1 => 5, 2 => 6 }; }", New)]
    [InlineData("public string G() { return typeof(int).Name; }", Type)]
    [InlineData("public string G() { return GetType().Name; }", Member)]
    [InlineData("public int G(string s) { return s.GetHashCode(); }", Member)]
    [InlineData("public bool G(int[] a, int[] b) { return a.Equals(b); }", Member)]
    [InlineData("public int G() { var a = new[] { 1 }; System.Array.Reverse(a); return a[0]; }", Member)]
    [InlineData("public int G() { return System.Array.IndexOf(new[] { 1 }, 1); }", Member)]
    [InlineData("public object G() { return new[] { 1 }.Clone(); }", Member)]
    [InlineData("public string G() { return new string('c', 3); }", New)]
    [InlineData("class N { }", "NestedTypeIsValueTypeValidationResult")]
    [InlineData("struct N { int F() { return 1; } }", "TypeHasMethodsValidationResult")]
    [InlineData("public int G() { return System.Linq.Enumerable.Count(new[] { 1 }); }", Namespace)]
    public void Members_OfAContract_AreAcceptedOrRefusedByRule(string members, string? rule)
    {
        var compiled = ContractCompiler.Compile($$"""
            using Stratis.SmartContracts;
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                {{members}}
            }
            """);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));

        var report = ContractValidator.Default.Validate(compiled.Bytecode.Span);

        if (rule is null) Assert.Empty(report.Errors);
        else Assert.Contains(rule, report.Errors.Select(error => error.Rule));
    }
}
