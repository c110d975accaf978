using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>
/// What forms of C# cost, that no vector has: the figures come from charges put in as the platform's sources do it. A call costs five more where
/// the method's type is another one, and that is what a generic struct is to itself; arms of a jump table and rounds by less cost nothing.
/// </summary>
public sealed class GasOfFormsTests
{
    [Theory]
    [InlineData("own generic struct calls itself", "public struct Q<T> { T _v; internal T Get() { return Peek(); } T Peek() { return _v; } }", "public int G(int n) { Q<int> q = default; return q.Get(); }", 0, 21)]
    [InlineData("own plain struct calls itself", "public struct Q { int _v; internal int Get() { return Peek(); } int Peek() { return _v; } }", "public int G(int n) { Q q = default; return q.Get(); }", 0, 16)]
    [InlineData("own struct that is not generic calls itself", "public struct Q { int _v; internal void Set(int v) { Put(v); } void Put(int v) { _v = v; } internal int Get() { return _v; } }", "public int G(int n) { Q q = default; q.Set(n); return q.Get(); }", 3, 29)]
    [InlineData("own property, method and static method", "", "int P => 4; int F(int a) { return a; } static int S(int a) { return a; } public int G(int n) { return P + F(n) + S(n); }", 10, 16)]
    [InlineData("local functions, static or not", "", "public int G(int n) { int Twice(int a) => a * 2; static int Half(int a) => a / 2; return Twice(n) + Half(n); }", 7, 14)]
    [InlineData("interface of the contract itself", "public interface I { int F(int a); int D(int a) => F(a) + 1; }", "public int F(int a) { return a; } I Me() => this; public int G(int n) { return Me().F(n) + Me().D(n); }", 7, 34, ", I")]
    [InlineData("constrained call through a type parameter", "public interface I { int F(int a); } public struct S : I { public int F(int a) { return a + 1; } } public struct Q<T> where T : struct, I { T _op; internal int Go(int a) { return _op.F(a); } }", "public int G(int n) { Q<S> q = default; return q.Go(n); }", 4, 26)]
    [InlineData("extension method", "public static class X { public static int Up(this int a) { return a + 1; } }", "public int G(int n) { return n.Up().Up(); }", 5, 22)]
    [InlineData("switch expression with a jump table", "", "public int G(int n) { return n switch { 0 => 5, 1 => 6, 2 => 7, 3 => n * n * n, 4 => 9, _ => -1 }; }", 27, 5)]
    [InlineData("switch expression with ranges", "", "public int G(int n) { return n switch { < 0 => 5, 3 => 6, > 100 => 7, _ => 8 }; }", 6, 14)]
    [InlineData("ternaries in each other", "", "public int G(int n) { return n > 10 ? 1 : n > 5 ? 2 : n == 3 ? 3 : 4; }", 3, 11)]
    [InlineData("foreach over an array", "", "public int G(int n) { int t = 0; foreach (var i in new[] { 1, 2, 3 }) t += i * n; return t; }", 18, 44)]
    [InlineData("foreach over a string", "", "public int G(int n) { int t = 0; foreach (var c in \"abc\") t += c * n; return t; }", 882, 51)]
    [InlineData("nested loops by < and by <=", "", "public int G(int n) { int t = 0; for (int i = 0; i < n; i++) for (int j = 0; j <= n; j++) t += j; return t; }", 18, 178)]
    [InlineData("nested loops by <= and by <", "", "public int G(int n) { int t = 0; for (int i = 0; i <= n; i++) for (int j = 0; j < n; j++) t += j; return t; }", 12, 146)]
    [InlineData("goto out of loops", "", "public int G(int n) { int t = 0; for (int i = 0; i != n; i++) for (int j = n; j > 0; j--) { if (i * j == 2) goto end; t++; } end: return t; }", 4, 98)]
    [InlineData("while by a bool", "", "public int G(int n) { int t = 0; bool go = true; while (go) { t += 2; go = t < n; } return t; }", 4, 29)]
    [InlineData("wide arithmetic", "", "public int G(int n) { UInt256 a = n; a = a * 3 + 1; UInt128 b = (UInt128)a; return (int)(b % 7); }", 3, 59)]
    [InlineData("checked and unchecked", "", "public int G(int n) { int a = checked(n * 2 + 1); int b = unchecked(n * 2 + 1); return (byte)a + unchecked((byte)b); }", 14, 16)]
    [InlineData("array of structs", "public struct P { public int X, Y; }", "public int G(int n) { var p = new P[2]; p[0].X = n; p[1] = p[0]; p[1].Y++; ref var r = ref p[1]; r.X += 2; return p[1].X + p[1].Y; }", 6, 42)]
    [InlineData("tuple swap and deconstruction", "", "public int G(int n) { int a = n, b = 1; (a, b) = (b, a); var (c, d) = (a, b); return c * 10 + d; }", 13, 16)]
    [InlineData("interpolation", "", "public int G(int n) { return $\"{n}:{n + 1}\".Length + $\"{\"a\"}{\"b\"}\".Length; }", 5, 28)]
    [InlineData("string switch", "", "public int G(int n) { switch (n.ToString()) { case \"1\": return 1; case \"22\": return 2; case \"3\": return 3; default: return 9; } }", 3, 37)]
    [InlineData("pattern on a box", "", "public int G(int n) { object o = n; return o is int i and > 2 ? i : o is string ? 1 : 0; }", 3, 14)]
    [InlineData("index and coalescing", "", "public int G(int n) { var a = new[] { 1, 2, 3 }; string s = null; s ??= \"x\"; return a[^1] + s[^1] + (s?.Length == 1 ? n : 0); }", 126, 53)]
    public void Method_CalledWithThree_CostsThis(string form, string types, string members, int result, int gas, string interfaces = "")
    {
        var compiled = ContractCompiler.Compile(
            $"using Stratis.SmartContracts; {types} public class K : SmartContract{interfaces} {{ public K(ISmartContractState s) : base(s) {{ }} {members} }}");
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        Assert.Empty(ContractValidator.Default.Validate(compiled.Bytecode.Span).Errors);

        var outcome = ContractHost.Call(compiled.Bytecode, "G", 3);

        Assert.Equal((form, result, (ulong)gas), (form, outcome.Returned, outcome.Meter.Gas.Consumed));
    }
}
