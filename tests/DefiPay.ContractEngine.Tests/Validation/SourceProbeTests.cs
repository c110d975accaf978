using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Validation;
using DefiPay.Stratis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>What C# a contract may be written in: one row for each form that the platform's own validator was asked about.</summary>
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

    /// <summary>Where members stand in <see cref="Contract"/>.</summary>
    private const int MembersLine = 5;

    /// <summary>Members of a contract class.</summary>
    [Theory]
    [InlineData("integer constant", "const int A = 5; public int G() { return A; }")]
    [InlineData("string constant", "const string A = \"x\"; public string G() { return A; }")]
    [InlineData("bool constant", "const bool A = true; public bool G() { return A; }")]
    [InlineData("expression-bodied property over State", "public ulong P => State.GetUInt64(\"p\");")]
    [InlineData("property with get and set over State", "public ulong P { get => State.GetUInt64(\"p\"); set => State.SetUInt64(\"p\", value); }")]
    [InlineData("private method with a struct argument", "struct S { public int A; } int F(S s) { return s.A; } public int G() { return F(new S()); }")]
    [InlineData("private method with an enum argument", "enum E { A, B } int F(E e) { return (int)e; } public int G() { return F(E.B); }")]
    [InlineData("private method with an array argument", "int F(int[] a) { return a.Length; } public int G() { return F(new[] { 1, 2 }); }")]
    [InlineData("private method with params", "int F(params int[] a) { return a.Length; } public int G() { return F(1, 2); }")]
    [InlineData("public byte[] argument", "public int G(byte[] a) { return a.Length; }")]
    [InlineData("short local", "public int G(int a) { short b = (short)a; return b; }")]
    [InlineData("ushort local", "public int G(int a) { ushort b = (ushort)a; return b; }")]
    [InlineData("sbyte local", "public int G(int a) { sbyte b = (sbyte)a; return b; }")]
    [InlineData("foreach over an array", "public int G() { int n = 0; foreach (var i in new[] { 1, 2 }) n += i; return n; }")]
    [InlineData("foreach over a string", "public int G(string s) { int n = 0; foreach (var c in s) n += c; return n; }")]
    [InlineData("interpolation with one hole", "public string G(int a) { return $\"<{a}>\"; }")]
    [InlineData("interpolation with three holes", "public string G(int a) { return $\"{a}:{a + 1}:{Message.Sender}\"; }")]
    [InlineData("interpolation with eight holes", "public string G(int a) { return $\"{a}{a}{a}{a}{a}{a}{a}{a}\"; }")]
    [InlineData("interpolation of text alone", "public string G(string a, string b) { return $\"{a}:{b}\"; }")]
    [InlineData("string.Format", "public string G(int a) { return string.Format(\"{0}{1}\", a, 'c'); }")]
    [InlineData("string plus int", "public string G(int a) { return \"x\" + a; }")]
    [InlineData("string plus char", "public string G(char a) { return \"x\" + a; }")]
    [InlineData("string ==", "public bool G(string s) { return s == \"x\"; }")]
    [InlineData("switch over three strings", "public int G(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; case \"c\": return 3; default: return 9; } }")]
    [InlineData("switch over eight strings", "public int G(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; case \"c\": return 3; case \"d\": return 4; case \"e\": return 5; case \"f\": return 6; case \"g\": return 7; case \"h\": return 8; default: return 9; } }")]
    [InlineData("switch expression with default", "public int G(int a) { return a switch { 1 => 5, 2 => 6, _ => 7 }; }")]
    [InlineData("is with a constant", "public bool G(int a) { return a is 1; }")]
    [InlineData("is with or", "public bool G(int a) { return a is 1 or 2 or > 9; }")]
    [InlineData("is of a return value", "public ulong G() { var r = Call(Address, 0, \"X\"); return r.ReturnValue is ulong u ? u : 0; }")]
    [InlineData("tuple swap", "public int G(int a, int b) { (a, b) = (b, a); return a; }")]
    [InlineData("local function without capture", "public int G(int a) { return F(a); int F(int x) { return x + 1; } }")]
    [InlineData("Assert", "public void G() { Assert(Message.Value > 0, \"no\"); Assert(true); }")]
    [InlineData("loop by goto", "public int G(int a) { again: a--; if (a > 0) goto again; return a; }")]
    [InlineData("recursion", "public int G(int a) { return a == 0 ? 0 : G(a - 1); }")]
    [InlineData("static method", "static int F(int a) { return a; } public int G() { return F(1); }")]
    [InlineData("jagged array", "public int G() { int[][] a = new int[2][]; a[0] = new[] { 1 }; return a[0][0]; }")]
    [InlineData("array initialiser", "public int G() { var a = new[] { 1, 2, 3, 4, 5 }; return a[1]; }")]
    [InlineData("byte array initialiser", "public int G() { var a = new byte[] { 1, 2, 3, 4, 5 }; return a[1]; }")]
    [InlineData("Array.Copy", "public int G() { var a = new int[3]; System.Array.Copy(a, a, 2); return a[0]; }")]
    [InlineData("Array.Resize", "public int G() { var a = new int[3]; System.Array.Resize(ref a, 4); return a.Length; }")]
    [InlineData("object[] return", "public object[] G() { return new object[] { 1, \"x\" }; }")]
    [InlineData("boxing and ToString", "public string G(int a) { object o = a; return o.ToString(); }")]
    [InlineData("int.GetHashCode", "public int G(int a) { return a.GetHashCode(); }")]
    [InlineData("int.Parse", "public int G(string s) { return int.Parse(s); }")]
    [InlineData("int.TryParse", "public int G(string s) { int n; int.TryParse(s, out n); return n; }")]
    [InlineData("char.IsDigit", "public bool G(char c) { return char.IsDigit(c); }")]
    [InlineData("Trim", "public string G(string s) { return s.Trim(); }")]
    [InlineData("Substring", "public string G(string s) { return s.Substring(1); }")]
    [InlineData("Split", "public string G(string s) { return s.Split(',')[0]; }")]
    [InlineData("ToCharArray", "public int G(string s) { return s.ToCharArray().Length; }")]
    [InlineData("Join", "public string G(string s) { return string.Join(\"-\", new[] { s, s }); }")]
    [InlineData("Contains", "public bool G(string s) { return s.Contains(\"x\"); }")]
    [InlineData("Replace", "public string G(string s) { return s.Replace(\"a\", \"b\"); }")]
    [InlineData("ToUpper", "public string G(string s) { return s.ToUpper(); }")]
    [InlineData("ToString with a format", "public string G(int a) { return a.ToString(\"X\"); }")]
    [InlineData("IsNullOrEmpty", "public bool G(string s) { return string.IsNullOrEmpty(s); }")]
    [InlineData("PadLeft", "public string G(string s) { return s.PadLeft(9); }")]
    [InlineData("range on a string", "public string G(string s) { return s[1..]; }")]
    [InlineData("index from the end of an array", "public int G() { var a = new[] { 1, 2 }; return a[^1]; }")]
    [InlineData("??", "public string G(string s) { return s ?? \"x\"; }")]
    [InlineData("??=", "public string G(string s) { s ??= \"x\"; return s; }")]
    [InlineData("throw null", "public int G() { throw null; }")]
    [InlineData("nested enum", "public enum E { A, B } public int G() { return (int)E.B; }")]
    [InlineData("enum.ToString", "public enum E { A } public string G() { return E.A.ToString(); }")]
    [InlineData("[Obsolete] on a method", "[System.Obsolete] public void G() { }")]
    [InlineData("override of ToString", "public override string ToString() { return \"\"; }")]
    [InlineData("indexer", "public int this[int i] => i;")]
    [InlineData("unchecked", "public int G(int a) { return unchecked(a * a); }")]
    [InlineData("default literal", "public ulong G() { ulong a = default; return a + default(ulong); }")]
    [InlineData("mixed UInts", "public UInt256 G(UInt128 a) { return (UInt256)a + 1 + 2UL + 3U + 4L; }")]
    [InlineData("new Address", "public Address G() { return new Address(1, 2, 3, 4, 5); }")]
    [InlineData("new Address of an address", "public Address G(Address a) { return new Address(a); }")]
    [InlineData("new UInt256 of bytes", "public UInt256 G() { return new UInt256(new byte[32]); }")]
    [InlineData("Create", "public bool G() { return Create<K>().Success; }")]
    [InlineData("Call", "public bool G(Address a) { return Call(a, 1, \"X\", new object[] { 1 }, 20_000).Success; }")]
    [InlineData("Transfer", "public bool G(Address a) { return Transfer(a, 1).Success; }")]
    [InlineData("Log", "public struct L { [Index] public Address A; public ulong B; } public void G(Address a) { Log(new L { A = a, B = 1 }); }")]
    public void Members_LawfulInAContract_AreAccepted(string form, string members) => AssertAccepted(form, Contract(members));

    /// <summary>What stands beside the contract class.</summary>
    [Theory]
    [InlineData("struct", "public struct S { public int A; }", "S F() { return new S { A = 1 }; } public int G() { return F().A; }")]
    [InlineData("interface", "public interface I { int G(int a); }", "public int G(int a) { return a; }", ", I")]
    [InlineData("enum", "public enum E { A, B }", "public string G() { return E.B.ToString(); }")]
    [InlineData(
        "generic struct that calls through its parameter's interface",
        "public interface I { int F(int a); } public struct S : I { public int F(int a) => a + 1; } public struct Q<T> where T : struct, I { public T Op; public int Run(int a) => Op.F(Op.F(a)); internal I Boxed() => Op; }",
        "public int G(int a) { Q<S> q = default; return q.Run(a) + q.Boxed().F(a); }")]
    [InlineData(
        "generic static class with an interface constraint",
        "public interface I<T> { T F(ulong a); } public struct S : I<ulong> { public ulong F(ulong a) => a * 2; } public static class H<T> where T : struct, I<ulong> { public static ulong Go(ulong a) { T op = default; return op.F(a); } }",
        "public ulong G(ulong a) { return H<S>.Go(a); }")]
    [InlineData("static helper class", "public static class H { public static int F(int a) { return a + 1; } }", "public int G() { return H.F(1); }")]
    public void TopLevelType_BesideAContract_IsAccepted(string form, string type, string members, string interfaces = "") =>
        AssertAccepted(form, Contract(members, interfaces) + "\n" + type);

    /// <summary>Members of a contract class, and the rule that refuses them.</summary>
    [Theory]
    [InlineData("instance field", "int _a;", Fields)]
    [InlineData("readonly field", "readonly int _a;", Fields)]
    [InlineData("static field", "static int s_a;", Fields)]
    [InlineData("static readonly field with an initialiser", "static readonly int[] s_a = { 1 };", Fields)]
    [InlineData("auto-property", "public int A { get; set; }", Fields)]
    [InlineData("auto-property without set", "public int A { get; }", Fields)]
    [InlineData("public struct argument", "public struct S { public int A; } public void G(S s) { }", Parameters)]
    [InlineData("public enum argument", "public enum E { A } public void G(E e) { }", Parameters)]
    [InlineData("public int[] argument", "public void G(int[] a) { }", Parameters)]
    [InlineData("public string[] argument", "public void G(string[] a) { }", Parameters)]
    [InlineData("public short argument", "public void G(short a) { }", Parameters)]
    [InlineData("public object argument", "public void G(object a) { }", Parameters)]
    [InlineData("optional parameter", "public void G(int a = 1) { }", Parameters)]
    [InlineData("private optional parameter", "void F(int a = 1) { }", Parameters)]
    [InlineData("ref parameter", "void F(ref int a) { }", Parameters)]
    [InlineData("out parameter", "void F(out int a) { a = 1; }", Parameters)]
    [InlineData("in parameter", "void F(in int a) { }", Parameters)]
    [InlineData("generic method", "T F<T>(T a) { return a; }", "GenericMethodValidationResult")]
    [InlineData("rectangular array", "public int G() { int[,] a = new int[2, 2]; return a.Length; }", Parameters)]
    [InlineData("lambda", "public int G() { System.Func<int, int> f = a => a; return f(1); }", New)]
    [InlineData("delegate", "delegate int D(int a); int F(int a) { return a; } public int G() { D d = F; return d(1); }", New)]
    [InlineData("event", "public delegate void D(); public event D E;", Fields)]
    [InlineData("local function with a capture", "public int G(int a) { int b = a; return F(1); int F(int x) { return x + b; } }", Parameters)]
    [InlineData("iterator", "System.Collections.Generic.IEnumerable<int> F() { yield return 1; }", New)]
    [InlineData("tuple that is returned", "public (int, int) G() { return (1, 2); }", Type)]
    [InlineData("tuple that is held", "public int G() { var t = (1, 2); var u = t; return u.Item1 + Sum(u); int Sum((int, int) v) { return v.Item2; } }", Type)]
    [InlineData("int?", "public int G() { int? a = 5; return a.Value; }", Type)]
    [InlineData("decimal", "public int G(int a) { decimal d = a; return (int)d; }", Type)]
    [InlineData("double", "public int G(int a) { double d = a; return (int)(d * 1.5); }", Float)]
    [InlineData("float", "public int G(int a) { float d = a; return (int)d; }", Float)]
    [InlineData("try with catch", "public void G() { try { State.Clear(\"a\"); } catch { } }", TryCatch)]
    [InlineData("try with finally", "public void G() { try { State.Clear(\"a\"); } finally { State.Clear(\"b\"); } }", TryCatch)]
    [InlineData("finalizer", "~K() { }", "FinalizerValidationResult")]
    [InlineData("throw of a new exception", "public void G() { throw new System.Exception(\"x\"); }", New)]
    [InlineData("switch expression without default", "public int G(int a) { return a switch { 1 => 5, 2 => 6 }; }", New)]
    [InlineData("typeof", "public string G() { return typeof(int).Name; }", Type)]
    [InlineData("GetType", "public string G() { return GetType().Name; }", Member)]
    [InlineData("LINQ", "public int G() { return System.Linq.Enumerable.Count(new[] { 1 }); }", Namespace)]
    [InlineData("SequenceEqual", "public bool G(byte[] a, byte[] b) { return System.Linq.Enumerable.SequenceEqual(a, b); }", Namespace)]
    [InlineData("Array.Reverse", "public int G() { var a = new[] { 1 }; System.Array.Reverse(a); return a[0]; }", Member)]
    [InlineData("Array.IndexOf", "public int G() { return System.Array.IndexOf(new[] { 1 }, 1); }", Member)]
    [InlineData("Array.Clone", "public object G() { return new[] { 1 }.Clone(); }", Member)]
    [InlineData("Equals of arrays", "public bool G(byte[] a, byte[] b) { return a.Equals(b); }", Member)]
    [InlineData("string.GetHashCode", "public int G(string s) { return s.GetHashCode(); }", Member)]
    [InlineData("new string", "public string G() { return new string('c', 3); }", New)]
    [InlineData("Span", "public int G() { System.Span<int> a = new int[3]; return a[0]; }", Type)]
    [InlineData("stackalloc", "public int G() { System.Span<int> a = stackalloc int[3]; return a[0]; }", Type)]
    [InlineData("nested class", "class N { }", "NestedTypeIsValueTypeValidationResult")]
    [InlineData("nested class with a method", "class N { int F() { return 1; } }", "TypeHasMethodsValidationResult")]
    [InlineData("nested struct with a method", "struct N { int F() { return 1; } }", "TypeHasMethodsValidationResult")]
    [InlineData("nested struct with a property", "struct N { public int A => 1; }", "TypeHasMethodsValidationResult")]
    [InlineData("nested struct with a nested struct", "struct N { struct O { } }", "TypeHasNestedTypesValidationResult")]
    public void Members_NotForContracts_AreRefusedByTheirRuleAndAtTheirLine(string form, string members, string rule)
    {
        var compiled = ContractCompiler.Compile([new SourceFile("K.cs", Contract(members))]);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        AssertRefused(form, compiled.Bytecode.ToArray(), rule);

        var errors = ContractValidator.Default.Validate(compiled.Bytecode.Span, compiled.Symbols).Errors;
        Assert.True(
            errors.Any(error => error.Location is { File: "K.cs", Line: MembersLine }),
            $"{form}: {string.Join("; ", errors.Select(error => $"{error.Rule} {error.Location}"))}");
    }

    [Fact]
    public void NullableContext_IsRefused_BecauseItsAttributeHasANamespace() =>
        AssertRefused("#nullable enable", Compile("#nullable enable\n" + Contract("public string G(string? s) { return s ?? \"\"; }")), "TypeDefinitionValidationResult");

    /// <summary>
    /// Forms of newer languages. Our compiler stops at C# 10; compiled with a later one they are refused for what such a
    /// compiler embeds into every assembly, and not for the forms themselves.
    /// </summary>
    [Theory]
    [InlineData("collection expression", "public int G() { int[] a = [1, 2]; return a[0]; }", LanguageVersion.CSharp12)]
    [InlineData("raw string", "public string G() { return \"\"\"x\"\"\"; }", LanguageVersion.CSharp11)]
    [InlineData("nothing new at all", "public int G() { return 1; }", LanguageVersion.CSharp11)]
    public void FormOfALaterLanguage_IsRefused_ForWhatItsCompilerEmbeds(string form, string members, LanguageVersion version)
    {
        Assert.Equal(form == "nothing new at all", ContractCompiler.Compile(Contract(members)).Succeeded);
        var tree = CSharpSyntaxTree.ParseText(Contract(members), new CSharpParseOptions(version));
        using var image = new MemoryStream();
        Assert.True(ContractCompiler.Compilation([tree]).Emit(image).Success);

        var errors = ContractValidator.Default.Validate(image.ToArray()).Errors;

        Assert.Contains("TypeDefinitionValidationResult", errors.Select(error => error.Rule));
        Assert.DoesNotContain("K", errors.Select(error => error.Subject));
    }

    [Theory]
    [InlineData("Math", "public int G() { return System.Math.Max(1, 2); }")]
    [InlineData("BitConverter", "public byte[] G() { return System.BitConverter.GetBytes(1); }")]
    [InlineData("Convert", "public int G() { return System.Convert.ToInt32(\"1\"); }")]
    [InlineData("Environment", "public int G() { return System.Environment.TickCount; }")]
    [InlineData("List", "public int G() { return new System.Collections.Generic.List<int>().Count; }")]
    [InlineData("Dictionary", "public int G() { return new System.Collections.Generic.Dictionary<int, int>().Count; }")]
    [InlineData("lock", "public int G() { lock (this) { return 1; } }")]
    [InlineData("async", "public async System.Threading.Tasks.Task G() { await System.Threading.Tasks.Task.CompletedTask; }")]
    [InlineData("record", "record R;")]
    [InlineData("record struct", "record struct R(int A);")]
    public void Form_ThatNeedsOtherReferences_DoesNotCompile(string form, string members) =>
        Assert.False(ContractCompiler.Compile(Contract(members)).Succeeded, form);

    [Fact]
    public void PrivateConstructor_IsAccepted_ButNeverCreated()
    {
        var code = Compile("using Stratis.SmartContracts; public class K : SmartContract { K(ISmartContractState s) : base(s) { } }");
        Assert.Empty(ContractValidator.Default.Validate(code).Errors);

        var created = new ContractExecutor().Execute(
            new ContractTransaction { TransactionId = Hash256.Zero, Script = ContractScript.Create(code, 100, 250_000), Sender = default, BlockNumber = 10 },
            new ContractState(new InMemoryStateStore()));

        Assert.Equal("Method does not exist on contract.", created.Error);
        Assert.Equal(12_000UL, created.GasConsumed);
    }

    private static void AssertAccepted(string form, string source)
    {
        var errors = ContractValidator.Default.Validate(Compile(source)).Errors;
        Assert.True(errors.Count == 0, $"{form}: {string.Join("; ", errors.Select(error => error.Message))}");
    }

    private static void AssertRefused(string form, byte[] code, string rule)
    {
        var rules = ContractValidator.Default.Validate(code).Errors.Select(error => error.Rule).ToArray();
        Assert.True(rules.Contains(rule), $"{form}: {string.Join("; ", rules)}");
    }

    private static byte[] Compile(string source)
    {
        var compiled = ContractCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled.Bytecode.ToArray();
    }

    private static string Contract(string members, string interfaces = "") => $$"""
        using Stratis.SmartContracts;
        public class K : SmartContract{{interfaces}}
        {
            public K(ISmartContractState s) : base(s) { }
            {{members}}
        }
        """;
}
