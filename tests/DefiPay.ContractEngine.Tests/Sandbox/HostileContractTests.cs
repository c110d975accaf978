using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>C# that validation accepts and that would take the node down if it could. Each ends in a failed receipt, with nothing kept.</summary>
public sealed class HostileContractTests
{
    private const string Fuse = "DefiPay.ContractEngine.Metering.FuseBlownException";
    private const string Runtime = "System.OutOfMemoryException";
    private const string Memory = "Stratis.SmartContracts.RuntimeObserver.MemoryConsumptionException";
    private const string Gas = "Execution ran out of gas.";
    private const string Long = "string a = \"\".PadLeft(20000000, 'a');";
    private const string Forever = "int i = 0; do { i &= 1;";

    // Two marks that Unicode wants the other way round, each many times.
    private const string Marks = "string Marked() { return string.Format(\"a{0}{1}\", \"\".PadLeft(500000, '\\u0301'), \"\".PadLeft(500000, '\\u0316')); } ";

    // Members of the contract K, whose method G is called; and how the error begins.
    private static readonly Dictionary<string, (string Members, string Error)> s_hostile = new()
    {
        ["loop: do while"] = ($"public void G() {{ {Forever} }} while (i < 5); }}", Fuse),
        ["loop: for unsigned"] = ("public void G() { for (uint i = 0; i < 5; i &= 1) { } }", Gas),
        ["loop: switch"] = ("public int G() { int i = 1; again: switch (i) { case 0: return 1; case 1: i = 2; goto again; case 2: i = 3; goto again; default: i = 1; goto again; } }", Gas),
        ["loop: nested"] = ("public void G() { for (uint i = 0; i < 5; i &= 1) for (uint j = 0; j < 1000000; j++) { } }", Gas),
        ["loop: metered"] = ("public void G() { while (true) { } }", Gas),
        ["loop: goto"] = ("public void G() { again: goto again; }", Gas),
        ["loop: in a property"] = ($"public int P {{ get {{ {Forever} }} while (i < 5); return 1; }} }} public int G() {{ return P; }}", Fuse),
        ["loop: in ToString"] = ($"public override string ToString() {{ {Forever} }} while (i < 5); return \"\"; }} public string G() {{ return $\"{{this}}\"; }}", Fuse),
        ["loop: caught by nothing across a call"] = ($"public void L() {{ {Forever} }} while (i < 5); }} public bool G() {{ return Call(Address, 0, \"L\").Success; }}", Fuse),
        ["loop: hashing"] = ("public void G() { var b = new byte[90000]; int i = 0; do { i &= 1; Keccak256(b); } while (i < 5); }", Fuse),
        ["loop: reading state"] = ("public void G() { int i = 0; do { i &= 1; State.GetString(\"k\"); } while (i < 5); }", Fuse),
        ["loop: serialising"] = ($"public void G() {{ {Long} {Forever} Serializer.Serialize(a); }} while (i < 5); }}", Fuse),
        ["loop: big numbers"] = ("public UInt256 G() { UInt256 n = UInt256.MaxValue; int i = 0; do { i &= 1; n = n / 3 * 3; } while (i < 5); return n; }", Fuse),
        ["loop: parsing"] = ($"public void G() {{ string a = \"\".PadLeft(20000000, ' '); {Forever} bool b; bool.TryParse(a, out b); }} while (i < 5); }}", Fuse),
        ["loop: trimming by a set"] = ("public int G() { " + Long + " var set = \"\".PadLeft(90000, 'b').ToCharArray(); set[89999] = 'a'; return a.Trim(set).Length; }", Fuse),
        ["loop: searching a set"] = ("public int G() { " + Long + " var set = \"\".PadLeft(90000, '\\u0261').ToCharArray(); return a.IndexOfAny(set); }", Fuse),
        ["loop: splitting by a set"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); var set = \"\".PadLeft(90000, '\\u0261').ToCharArray(); return a.Split(set).Length; }", Fuse),
        ["loop: copying characters"] = ("public void G() { string a = \"\".PadLeft(90000, 'a'); var to = new char[90000]; int i = 0; do { i &= 1; a.CopyTo(0, to, 0, 90000); } while (i < 5); }", Fuse),
        ["loop: copying arrays"] = ("public void G() { var a = new byte[90000]; int i = 0; do { i &= 1; System.Array.Copy(a, a, 90000); } while (i < 5); }", Fuse),
        ["loop: comparing without case"] = ($"public void G() {{ {Long} {Forever} a.Equals(a.ToUpper(), System.StringComparison.OrdinalIgnoreCase); }} while (i < 5); }}", Fuse),
        ["loop: large values"] = (Large(8000) + "public void G() { L a = new L(); L b; int i = 0; do { i &= 1; b = a; a = b; } while (i < 5); }", Fuse),
        ["loop: joining nothing"] = ($"public void G() {{ var a = new string[99999]; {Forever} string.Concat(a); }} while (i < 5); }}", Fuse),
        ["loop: joining a part of nothing"] = ($"public void G() {{ var a = new string[99999]; {Forever} string.Join(\"\", a, 0, 99999); }} while (i < 5); }}", Fuse),
        ["loop: formatting with arguments that nothing asks for"] = ($"public void G() {{ var a = new object[99999]; {Forever} string.Format(\"\", a); }} while (i < 5); }}", Fuse),
        ["loop: copying large structs"] = (Large(8000) + $"public void G() {{ var a = new L[700]; var b = new L[700]; {Forever} System.Array.Copy(a, b, 700); }} while (i < 5); }}", Fuse),
        ["loop: setting large structs"] = (Large(8000) + $"public void G() {{ var a = new L[1]; object o = a[0]; {Forever} a.SetValue(o, 0); }} while (i < 5); }}", Fuse),
        ["loop: an address among blanks"] = ($"public void G() {{ string a = \"\".PadLeft(20000000); {Forever} Serializer.ToAddress(a); }} while (i < 5); }}", Fuse),
        ["loop: names of an enum"] = (Flags(3000, 1) + $"public void G() {{ F f = (F)(1 << 30); {Forever} f.ToString(); }} while (i < 5); }}", Fuse),
        ["loop: names of an enum in a box"] = (Flags(3000, 1) + $"public void G() {{ object f = (F)(1 << 30); {Forever} f.ToString(); string.Format(\"{{0}}\", f); }} while (i < 5); }}", Fuse),
        ["loop: names of an enum behind a type parameter"] = (Flags(3000, 1) + "public void G() { var w = new W<F>(); w.V = (F)(1 << 30); w.P(); } } public struct W<T> { public T V; public void P() { int i = 0; do { i &= 1; V.ToString(); } while (i < 5); }", Fuse),
        ["loop: digits of a wide number"] = ("public UInt256 G() { return UInt256.Parse(\"\".PadLeft(3800000, '9')); }", Fuse),
        ["loop: searching by a culture"] = ("public int G() { return \"\".PadLeft(20000000, '\\u00e9').IndexOf(\"z\"); }", Fuse),
        ["loop: searching for a character by a culture"] = ("public int G() { return \"\".PadLeft(20000000, '\\u00e9').IndexOf('z', System.StringComparison.CurrentCulture); }", Fuse),
        ["loop: searching backwards through marks"] = ("public int G() { return \"\".PadLeft(300000, '\\u0301').LastIndexOf(\"\\u00e9z\"); }", Fuse),
        ["loop: searching backwards without case"] = ("public int G() { var a = \"\".PadLeft(1000000, 'a'); return a.LastIndexOf(a.Substring(990000).Insert(10000, \"b\"), System.StringComparison.OrdinalIgnoreCase); }", Fuse),
        ["loop: putting marks in order"] = (Marks + "public int G() { return Marked().Normalize().Length; }", Fuse),
        ["loop: asking for the order of marks"] = (Marks + "public bool G() { return Marked().IsNormalized(); }", Fuse),
        ["loop: comparing marks"] = (Marks + "public int G() { return Marked().CompareTo(Marked().Insert(9, \"b\")); }", Fuse),
        ["loop: constants of a serialised struct"] = ($"public struct S {{ {string.Concat(Enumerable.Range(0, 1000).Select(i => $"public const ulong C{i} = {i};"))} public ulong A; }} public void G() {{ {Forever} Serializer.Serialize(new S()); }} while (i < 5); }}", Fuse),
        ["loop: filling arrays from the code"] = ("public int G() { int i = 0; do { i &= 1; var a = new long[] { " + string.Join(',', Enumerable.Range(1, 900)) + " }; i &= a.Length; } while (i < 5); return i; }", Memory),
        ["loop: numbers from bytes"] = ("public void G() { var b = new byte[90000]; int i = 0; do { i &= 1; UInt256 n = new UInt256(b); i &= n == 0 ? 1 : 0; } while (i < 5); }", "System.FormatException"),

        ["stack: recursion"] = ("public int G() { return G() + 1; }", Gas),
        ["stack: mutual"] = ("int A() { return B() + 1; } int B() { return A() + 1; } public int G() { return A(); }", Gas),
        ["stack: through ToString"] = ("public override string ToString() { return string.Format(\"{0}\", this); } public string G() { return ToString(); }", Gas),
        ["stack: through Concat"] = ("public override string ToString() { return string.Concat(this, this); } public string G() { return ToString(); }", Gas),
        ["stack: through Join"] = ("public override string ToString() { return string.Join(\",\", new object[] { this }); } public string G() { return ToString(); }", Gas),
        ["stack: through a property"] = ("public int P => P + 1; public int G() { return P; }", Gas),
        ["stack: through an indexer"] = ("public int this[int n] => this[n + 1] + 1; public int G() { return this[0]; }", Gas),
        ["stack: large frames"] = (Large(4000) + "L D(L a, ulong n) { L b = D(a, n + 1); b.F0 += n; return b; } public ulong G() { return D(new L(), 1).F0; }", Fuse),
        ["stack: many locals"] = ("public ulong G() { " + string.Concat(Enumerable.Range(0, 3000).Select(i => $"ulong v{i} = Message.Value;")) + " return G() + v2999; }", Gas),
        ["stack: across contracts"] = ("public bool G() { var r = Call(Address, 0, \"G\"); Assert(r.Success); return true; }", ""),
        ["stack: by payments to itself"] = ("public override void Receive() { Assert(Transfer(Address, 1).Success); } public void G() { Assert(Transfer(Address, 1).Success); }", ""),
        ["stack: serialising what nests"] = ("public struct S { public object O; } public void G() { var s = new S(); int i = 0; do { s.O = s; i++; } while (i < 100000); State.SetStruct(\"s\", s); }", Fuse),
        ["stack: serialising what holds itself"] = ("public void G() { var a = new object[1]; a[0] = a; Serializer.Serialize(a); }", Fuse),
        ["stack: logging what nests"] = ("public struct S { public object O; } public void G() { var s = new S(); int i = 0; do { s.O = s; i++; } while (i < 100000); Log(s); }", Fuse),
        ["stack: arrays that nest"] = ("public void G() { object[] a = new object[0]; int i = 0; do { a = new object[] { a }; i++; } while (i < 90000); State.SetArray(\"a\", a); }", Fuse),

        ["memory: large values from a few bytes"] = (Wide + "public int G() { var b = new byte[50003]; b[0] = 0xf9; b[1] = 50000 >> 8; b[2] = 50000 & 255; int i = 3; do { b[i] = 0x80; i++; } while (i < 50003); return Serializer.ToArray<L>(b).Length; }", Fuse),
        ["memory: logs of large values"] = (Wide + "public int G() { int i = 0; do { Log(new L()); i++; } while (i < 15000); return i; }", Fuse),
        ["memory: padding"] = ("public int G() { return \"x\".PadLeft(2000000000).Length; }", Runtime),
        ["memory: padding at the right"] = ("public int G() { return \"x\".PadRight(2000000000, 'y').Length; }", Runtime),
        ["memory: padding within what a string can hold"] = ("public int G() { return \"x\".PadLeft(1000000000).Length; }", Fuse),
        ["memory: padding again and again"] = ("public int G() { var keep = new string[3000]; int i = 0; do { keep[i] = \"x\".PadLeft(1000000 + i); i++; } while (i < 3000); return i; }", Fuse),
        ["memory: doubling"] = ("public int G() { string s = \"x\"; int i = 0; do { s = string.Format(\"{0}{0}\", s); i++; } while (i < 40); return s.Length; }", Fuse),
        ["memory: concatenating"] = ("public int G() { string s = \"x\"; int i = 0; do { s += s; i++; } while (i < 40); return s.Length; }", Memory),
        ["memory: replacing"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); return a.Replace(\"a\", \"\".PadLeft(500)).Length; }", Fuse),
        ["memory: replacing beyond what a string can hold"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); return a.Replace(\"a\", a).Length; }", Runtime),
        ["memory: replacing by a culture"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); return a.Replace(\"a\", a, System.StringComparison.CurrentCulture).Length; }", Fuse),
        ["memory: inserting"] = ("public int G() { " + Long + " int i = 0; do { a = a.Insert(0, a); i++; } while (i < 10); return a.Length; }", Fuse),
        ["memory: joining"] = ("public int G() { string a = \"\".PadLeft(5000, 'a'); return string.Join(a, \"\".PadLeft(99000).Split(' ')).Length; }", Fuse),
        ["memory: joining beyond what a string can hold"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); return string.Join(a, \"\".PadLeft(99000).Split(' ')).Length; }", Runtime),
        ["memory: splitting"] = ("public int G() { return \"\".PadLeft(20000000).Split(' ').Length; }", Fuse),
        ["memory: characters"] = ("public int G() { return \"\".PadLeft(20000000).ToCharArray().Length; }", Memory),
        ["memory: a width in a format"] = ("public int G() { return string.Format(\"{0,999999}\", string.Format(\"{0,900000}\", 1)).PadLeft(300000000).Length; }", Fuse),
        ["memory: digits of a number"] = ("public int G() { return 5.ToString(\"D900000000\").Length; }", Fuse),
        ["memory: digits in a format"] = ("public int G() { return string.Format(\"{0:D900000000}\", 5).Length; }", Fuse),
        ["memory: an array"] = ("public int G() { return new byte[2000000000].Length; }", Memory),
        ["memory: a negative array"] = ("public int G() { int n = -1; return new byte[n].Length; }", Memory),
        ["memory: arrays again and again"] = ("public void G() { int i = 0; do { i &= 1; var a = new byte[90]; } while (i < 5); }", Memory),
        ["memory: growing an array"] = ("public void G() { var a = new byte[1]; int i = 0; do { i &= 1; System.Array.Resize(ref a, a.Length * 2); } while (i < 5); }", Memory),
        ["memory: arrays of large structs"] = (Large(1000) + "public int G() { return new L[99000].Length; }", Fuse),
        ["memory: boxes that hold each other"] = ("struct S { public object O; public ulong A, B, C, D, E, F; } public void G() { var s = new S(); int i = 0; do { s.O = s; i &= 1; } while (i < 5); }", Fuse),
        ["memory: interning"] = ("public void G() { ulong n = 0; do { string.Intern(n.ToString()); n++; } while (n < 1000000000); }", Fuse),
        ["memory: a long log"] = ("public struct E { public string T; } public void G() { Log(new E { T = \"\".PadLeft(20000000) }); }", Gas),
        ["memory: a long topic"] = ("public struct E { [Index] public string T; } public void G() { Log(new E { T = \"\".PadLeft(20000000) }); }", Gas),
        ["memory: a long value in state"] = ("public void G() { State.SetString(\"k\", \"\".PadLeft(20000000)); }", Gas),
        ["memory: a long key in state"] = ("public void G() { State.GetString(\"\".PadLeft(20000000)); }", Gas),
        ["memory: a long error"] = ("public void G() { Assert(false, \"\".PadLeft(20000000, 'e')); }", "Stratis.SmartContracts.SmartContractAssertException: eee"),
        ["memory: bytes made of a string again and again"] = ($"public void G() {{ {Long} var keep = new byte[20][]; int i = 0; do {{ keep[i] = Serializer.Serialize(a); i++; }} while (i < 20); }}", Fuse),
        ["memory: the same long bytes in every place of an array"] = ($"public int G() {{ {Long} var x = Serializer.Serialize(a); var b = new byte[50000][]; int i = 0; do {{ b[i] = x; i++; }} while (i < 50000); return Serializer.Serialize(b).Length; }}", Fuse),
        ["memory: the same long bytes in every field"] = ($"public struct S {{ public byte[] A, B, C, D, E, F; }} public void G() {{ {Long} var x = Serializer.Serialize(a); Serializer.Serialize(new S {{ A = x, B = x, C = x, D = x, E = x, F = x }}); }}", Fuse),
        ["memory: large structs that become objects by copying"] = (Large(8000) + "public void G() { var a = new L[700]; var b = new object[90000]; int i = 0; do { System.Array.Copy(a, 0, b, i, 700); i += 700; } while (i < 80000); }", Fuse),
        ["memory: large structs that become objects one by one"] = (Large(8000) + "public void G() { var a = new L[1]; var b = new object[90000]; int i = 0; do { b[i] = a.GetValue(0); i++; } while (i < 80000); }", Fuse),
        ["memory: names of an enum"] = (Flags(30, 490) + "public void G() { F f = (F)0x3fffffff; var b = new string[90000]; int i = 0; do { b[i] = f.ToString(); i++; } while (i < 80000); }", Fuse),
        ["memory: names of an enum that are joined"] = (Flags(30, 490) + "public void G() { object f = (F)0x3fffffff; var b = new object[90000]; int i = 0; do { b[i] = f; i++; } while (i < 80000); string.Concat(b); }", Fuse),
        ["memory: replacing by a culture that is not named"] = ("public int G() { string a = \"\".PadLeft(1000000, 'a'); return a.Replace(\"a\", \"\".PadLeft(900), false, null).Length; }", Fuse),
        ["memory: a long key of long characters"] = ("public void G() { State.GetBytes(\"\".PadLeft(60000000, '\\u4e00')); }", Fuse),

        ["crash: null thrown"] = ("public void G() { throw null; }", "System.NullReferenceException"),
        ["crash: division by zero"] = ("public int G() { int n = 0; return 5 / n; }", "System.DivideByZeroException"),
        ["crash: smallest number by minus one"] = ("public int G() { int n = -1; return int.MinValue % n / n; }", "System."),
        ["crash: array of another type"] = ("public void G() { object[] a = new string[1]; a[0] = 5; }", "System.ArrayTypeMismatchException"),
        ["crash: wrong cast"] = ("public void G() { object o = 5; string s = (string)o; }", "System.InvalidCastException"),
        ["crash: an enum is serialised"] = ("enum N { A, B } struct S { public N V; } public void G() { State.SetStruct(\"s\", new S()); }", Fuse),
        ["crash: a double is logged"] = ("public struct S { public double V; } public void G() { Log(new S()); }", Fuse),
        ["crash: calls with nothing"] = ("public void G() { Call(Address, 0, null, new object[] { null }); throw null; }", "System.NullReferenceException"),
    };

    public static TheoryData<string> Names => [.. s_hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Contract_ThatWouldTakeTheNodeDown_FailsInItsReceipt(string name)
    {
        var (members, error) = s_hostile[name];
        var node = new SandboxNode();
        var created = node.Create(SandboxNode.Compile(Contract("", members)), amountSatoshi: 100);
        Assert.True(created.Success, created.Error);
        // Looking at its storage gives an account a storage root, even when the call that looks fails.
        node.Call(created.NewContractAddress!.Value, "Look");
        var before = node.StateRoot;

        var result = node.Call(created.NewContractAddress!.Value, "G");

        Assert.False(result.Success);
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
        Assert.True(result.Error!.Length < 1_100_000);
        Assert.InRange(result.GasConsumed, 10_000UL, 250_000UL);
        Assert.Equal(before, result.StateRoot);
        Assert.Empty(result.Logs);
        node.AssertServes();
    }

    [Theory]
    [InlineData("int i = 0; do { i &= 1; } while (i < 5);", Fuse)]
    [InlineData("Create<K>();", "")]
    [InlineData("Again();", Gas)]
    [InlineData("State.SetString(\"k\", \"\".PadLeft(20000000));", Gas)]
    [InlineData("throw null;", "System.NullReferenceException")]
    public void Constructor_ThatWouldTakeTheNodeDown_FailsTheCreate(string body, string error)
    {
        var node = new SandboxNode();
        var before = node.StateRoot;

        var result = node.Create(SandboxNode.Compile(Contract(body, "void Again() { Again(); Again(); }")));

        // Creating itself goes on until a create is refused for want of gas; that is no failure of the outermost.
        Assert.Equal(error.Length == 0, result.Success);
        Assert.StartsWith(error, result.Error ?? "", StringComparison.Ordinal);
        if (!result.Success) Assert.Equal(before, result.StateRoot);
        node.AssertServes();
    }

    [Fact]
    public void Results_OfAnyLength_AreCutInTheReceiptAndCostWhatTheyCost()
    {
        var node = new SandboxNode();
        var contract = node.Create(SandboxNode.Compile(Contract("", """
            public string Text() { return "".PadLeft(20000000, 'r'); }
            public object[] Nested() { object[] a = new object[0]; int i = 0; do { a = new object[] { a }; i++; } while (i < 90000); return a; }
            public object Endless() { return this; }
            public override string ToString() { int i = 0; do { i &= 1; } while (i < 5); return ""; }
            """))).NewContractAddress!.Value;

        foreach (var method in (string[])["Text", "Nested", "Endless"])
        {
            var result = node.Call(contract, method);
            Assert.True(result.Success, result.Error);
            Assert.InRange(result.Returned!.Text.Length, 1, 1_000_000);
            Assert.True(node.Try(contract, method).Success);
        }

        node.AssertServes();
    }

    [Fact]
    public void Interned_StringsOfATransaction_AreKnownInItAndForgottenAfterIt()
    {
        var node = new SandboxNode();
        var contract = node.Create(SandboxNode.Compile(Contract("", """
            public bool Same(ulong n) { string a = n.ToString(), b = n.ToString(); return !object.ReferenceEquals(a, b) && object.ReferenceEquals(string.Intern(a), string.Intern(b)); }
            public bool Known(ulong n) { return string.IsInterned(n.ToString()) != null; }
            """.Replace("object.ReferenceEquals", "Is", StringComparison.Ordinal) + " bool Is(string a, string b) { return (object)a == (object)b; }"))).NewContractAddress!.Value;

        Assert.Equal("True", node.Call(contract, "Same", ContractParameter.Of(123456UL)).Returned!.Text);
        Assert.Equal("False", node.Call(contract, "Known", ContractParameter.Of(123456UL)).Returned!.Text);
    }

    private static string Contract(string constructorBody, string members) => $$"""
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { {{constructorBody}} }
            public string Look() { return State.GetString("look"); }
            {{members}}
        }
        """;

    /// <summary>A fuse that a struct's own constructor blows, in the middle of reading the struct, where what does not fit is no error.</summary>
    [Fact]
    public void Constructor_OfAStructThatIsRead_CannotHideAFuse()
    {
        const string looping = "public struct Q { public int X; public Q() { X = 0; int i = 0; do { i &= 1; } while (i < 5); } }";
        var node = new SandboxNode();
        var contract = node.Create(SandboxNode.Compile(Contract("", "public int G() { return Serializer.ToStruct<Q>(new byte[] { 0xc1, 0x80 }).X; }") + looping)).NewContractAddress!.Value;

        var result = node.Call(contract, "G");

        Assert.StartsWith(Fuse, result.Error, StringComparison.Ordinal);
        node.AssertServes();
    }

    private const string Wide = "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 65000)] public struct L { public int X; } ";

    private static string Large(int fieldCount) => $"struct L {{ {string.Concat(Enumerable.Range(0, fieldCount).Select(i => $"public ulong F{i};"))} }} ";

    private static string Flags(int count, int nameLength) =>
        $"[System.Flags] enum F {{ {string.Concat(Enumerable.Range(0, count).Select(i => $"N{i}{new string('x', nameLength)} = {(count > 30 ? i + 5 : 1 << i)}, "))} }} ";
}
