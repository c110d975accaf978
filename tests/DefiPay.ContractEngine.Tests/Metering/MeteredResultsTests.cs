using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Validation;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>
/// Metering must not be noticed: the same method, compiled once and run as the compiler wrote it and as it is metered, gives the same results
/// and throws the same exceptions for arguments from all corners of their types.
/// </summary>
public sealed class MeteredResultsTests
{
    private static readonly Dictionary<Type, object[]> s_samples = new()
    {
        [typeof(bool)] = [true, false],
        [typeof(byte)] = [(byte)0, (byte)200, (byte)255],
        [typeof(char)] = ['a', 'Z', ' ', '\uffff', '9'],
        [typeof(int)] = [0, 1, -1, 5, 100, int.MaxValue, int.MinValue],
        [typeof(uint)] = [0u, 1u, 7u, uint.MaxValue],
        [typeof(long)] = [0L, 1L, -5L, long.MaxValue, long.MinValue],
        [typeof(ulong)] = [0UL, 1UL, 300UL, ulong.MaxValue],
        [typeof(string)] = ["", "a", "abc", "x,y;z", " 12 ", "hello world", "-3", "ÄÖü", "a b a b", "12"],
        [typeof(byte[])] = [new byte[0], new byte[] { 1 }, new byte[] { 255, 0, 7 }],
        [typeof(Address)] = [default(Address), new Address(1, 2, 3, 4, 5)],
        [typeof(UInt128)] = [(UInt128)0, (UInt128)9, UInt128.MaxValue],
        [typeof(UInt256)] = [(UInt256)0, (UInt256)1, (UInt256)17, UInt256.MaxValue],
    };

    [Theory]
    [InlineData("public string G(string s, int n) { return s.PadLeft(n % 50); }")]
    [InlineData("public string G(string s, int n) { return s.Substring(n); }")]
    [InlineData("public string G(string s, int n) { return s.Substring(n, 2); }")]
    [InlineData("public string G(string s, int n) { return s.Remove(n, 1) + s.Insert(n, \"q\"); }")]
    [InlineData("public string G(string s, int n) { return s[n] + \"\"; }")]
    [InlineData("public string G(string s, string t) { return s.Replace(t, \"--\"); }")]
    [InlineData("public string G(string s, string t) { return s.Replace(t, null) + s.Replace('a', 'b'); }")]
    [InlineData("public int G(string s, string t) { return s.IndexOf(t) * 100 + s.LastIndexOf(t); }")]
    [InlineData("public bool G(string s, string t) { return s.Contains(t) ^ s.StartsWith(t) ^ s.EndsWith(t); }")]
    [InlineData("public int G(string s, string t) { return string.Compare(s, t) * 4 + s.CompareTo(t) * 2 + string.CompareOrdinal(s, t); }")]
    [InlineData("public bool G(string s, string t) { return string.Equals(s, t) || s.Equals(t, System.StringComparison.OrdinalIgnoreCase); }")]
    [InlineData("public string G(string s, string t) { return string.Join(t, s.Split(',')) + string.Join(t, s.Split(' ')); }")]
    [InlineData("public string G(string s, string t) { return string.Join(\"|\", s.Split(t.ToCharArray())); }")]
    [InlineData("public string G(string s, string t) { return s.Trim() + \".\" + s.TrimStart('a', ' ') + \".\" + s.TrimEnd(t.ToCharArray()); }")]
    [InlineData("public string G(string s) { return s.ToUpper() + s.ToLower() + s.ToUpperInvariant() + s.ToLowerInvariant() + s.Normalize(); }")]
    [InlineData("public int G(string s) { return int.Parse(s); }")]
    [InlineData("public long G(string s) { return long.Parse(s); }")]
    [InlineData("public uint G(string s) { return uint.Parse(s); }")]
    [InlineData("public byte G(string s) { return byte.Parse(s); }")]
    [InlineData("public bool G(string s) { return bool.Parse(s); }")]
    [InlineData("public UInt256 G(string s) { return UInt256.Parse(s); }")]
    [InlineData("public UInt128 G(string s) { return new UInt128(s); }")]
    [InlineData("public string G(int a) { return a.ToString(\"D8\") + a.ToString(\"X\") + a.ToString(\"N0\") + a.ToString(\"C\") + a.ToString(\"P0\") + a.ToString(\"E3\") + a.ToString(\"0000\") + a.ToString(\"#,##0.00\"); }")]
    [InlineData("public string G(long a) { return a.ToString(\"G\") + a.ToString() + a.ToString(\"x16\") + a.ToString(\"N\"); }")]
    [InlineData("public string G(ulong a) { return a.ToString(\"D25\") + $\"{a:X}\" + $\"{a,30}|\" + $\"{a,-25:N0}|\"; }")]
    [InlineData("public string G(uint a, byte b, char c, bool d) { return string.Format(\"{0:X8}{1:D3}{2}{3,8}{4}\", a, b, c, d, null); }")]
    [InlineData("public string G(string f, int a) { return string.Format(f, a); }")]
    [InlineData("public string G(int a) { return string.Format(\"{0,-8:X4}|{0,8}|{1}\", a, \"x\"); }")]
    [InlineData("public string G(UInt256 a, Address b) { return $\"{a}:{b}\" + string.Format(\"{0}{1}\", a, b) + a + b + string.Concat(a, b); }")]
    [InlineData("public UInt256 G(UInt256 a, UInt256 b) { return a + b; }")]
    [InlineData("public UInt256 G(UInt256 a, UInt256 b) { return a * b - b; }")]
    [InlineData("public UInt256 G(UInt256 a, UInt256 b) { return a / b + a % b; }")]
    [InlineData("public UInt256 G(UInt256 a, int b) { return (a << b) >> b; }")]
    [InlineData("public UInt256 G(UInt256 a, int b) { return a >> b; }")]
    [InlineData("public ulong G(UInt256 a) { return (ulong)a; }")]
    [InlineData("public int G(UInt256 a) { return (int)a + (int)(uint)a; }")]
    [InlineData("public UInt128 G(UInt256 a) { return (UInt128)a; }")]
    [InlineData("public UInt256 G(int a) { return a; }")]
    [InlineData("public UInt256 G(long a, ulong b) { return (UInt256)a + b; }")]
    [InlineData("public int G(int a, int b) { return a + b; }")]
    [InlineData("public int G(int a, int b) { return a * b; }")]
    [InlineData("public int G(int a, int b) { return a / b; }")]
    [InlineData("public int G(int a, int b) { return a % b; }")]
    [InlineData("public int G(int a, int b) { return unchecked(a * b + (a << b) - (a >> b)); }")]
    [InlineData("public long G(long a, int b) { return unchecked(a * b) ^ (a >> b); }")]
    [InlineData("public ulong G(ulong a, int b) { return (a << b) | (a >> b); }")]
    [InlineData("public byte G(int a) { return (byte)a; }")]
    [InlineData("public char G(int a) { return (char)a; }")]
    [InlineData("public uint G(long a) { return (uint)a; }")]
    [InlineData("public short G(int a) { short s = (short)a; return (short)-s; }")]
    [InlineData("public int G(int a) { return -a; }")]
    [InlineData("public int G(int a) { return unchecked((int)(uint)a) + unchecked((sbyte)a) + unchecked((byte)a) + unchecked((ushort)a); }")]
    [InlineData("public int G(ulong a) { return (int)(a % 1000) + unchecked((int)a); }")]
    [InlineData("public byte[] G(byte[] a, int n) { var b = new byte[10]; System.Array.Copy(a, b, n); return b; }")]
    [InlineData("public byte[] G(byte[] a, int n) { var b = new byte[10]; System.Array.Copy(a, 0, b, n, a.Length); return b; }")]
    [InlineData("public byte G(byte[] a, int n) { return a[n]; }")]
    [InlineData("public byte G(byte[] a, uint n) { return a[n]; }")]
    [InlineData("public byte G(byte[] a, long n) { return a[n]; }")]
    [InlineData("public int G(byte[] a) { int s = 0; foreach (var b in a) s = s * 31 + b; return s; }")]
    [InlineData("public object[] G(int a, string b) { return new object[] { a, b, a > 0, (byte)1, 'c', null, new object[] { 1UL } }; }")]
    [InlineData("public object G(int a) { object o = a; if (a > 0) o = \"s\"; if (a > 4) o = (UInt256)a; return o; }")]
    [InlineData("public int G(int a) { object o = a > 0 ? (object)a : \"x\"; return (int)o; }")]
    [InlineData("public string G(int a) { object o = a > 0 ? (object)a : \"x\"; return (string)o; }")]
    [InlineData("public ulong G(int a) { object o = a; return (ulong)o; }")]
    [InlineData("public string G(char c) { return char.IsDigit(c) + \"\" + char.IsLetter(c) + char.ToUpper(c) + char.IsControl(c) + (int)c + c.ToString() + char.IsWhiteSpace(c) + char.ToUpperInvariant(c) + c.CompareTo('b') + char.IsSymbol(c) + char.IsSeparator(c) + c.Equals('a') + c.GetHashCode(); }")]
    [InlineData("public int G(string s) { string t = null; return (t + s).Length + (s + t + null).Length + $\"{t}{s}\".Length; }")]
    [InlineData("public string G(string s) { return s?.Substring(1)?.ToUpper(); }")]
    [InlineData("public int G(string s) { char[] c = s.ToCharArray(); for (int i = 0, j = c.Length - 1; i < j; i++, j--) { var t = c[i]; c[i] = c[j]; c[j] = t; } return string.Join(\"\", c).Length + c[0]; }")]
    [InlineData("public string G(string s, int k) { string r = \"\"; foreach (var c in s) { r += (char)(c + k % 3); } return r; }")]
    [InlineData("public UInt256 G(UInt256 n) { UInt256 r = 1; for (UInt256 i = 2; i <= n && i < 20; i += 1) r *= i; return r; }")]
    [InlineData("public string G(bool a) { return a + \"\" + a.ToString() + a.GetHashCode() + a.CompareTo(true) + a.Equals(false); }")]
    [InlineData("public ulong G(ulong a, ulong b) { checked { return a * b + a - b; } }")]
    [InlineData("public int G(int n) { switch (n) { case 0: return 10; case 1: return 11; case 2: return 12; case 5: return 15; case 100: return 1; case int.MaxValue: return 2; default: return -1; } }")]
    [InlineData("public string G(string s) { switch (s) { case \"\": return \"e\"; case \"a\": return \"1\"; case \"abc\": return \"3\"; case \"12\": return \"n\"; case \"x,y;z\": return \"p\"; case \"hello world\": return \"h\"; case \"zz\": return \"z\"; case \"ÄÖü\": return \"u\"; default: return \"d\"; } }")]
    [InlineData("public string G(string s) { return s switch { \"\" => \"e\", { Length: 1 } => \"one\", \"abc\" or \"12\" => \"x\", null => \"n\", var t when t.Contains(\" \") => \"sp\", _ => \"d\" }; }")]
    [InlineData("public int G(int n) { int r = 0; do { r += n & 3; n >>= 1; r++; } while (n > 0 && r < 50); return r; }")]
    [InlineData("public int G(int n) { int r = 0; for (int i = 0; i < 10; i++) { for (int j = i; j >= 0; j -= 2) { if ((i ^ j) == n) goto end; r += j; } } end: return r; }")]
    [InlineData("public int G(uint n) { int r = 0; for (uint i = n; i-- > 0 && r < 30;) r++; return r; }")]
    [InlineData("public ulong G(ulong x) { ulong r = x, q = 0; if (x == 0) return 0; r = x / 2 + 1; q = (r + x / r) / 2; while (q < r) { r = q; q = (r + x / r) / 2; } return r; }")]
    [InlineData("public string G(bool f) { object o = f ? (object)1 : \"x\"; return o.ToString(); }")]
    [InlineData("public string G(bool f) { object[] a = new string[2]; a[0] = \"x\"; return a[0] + \"\"; }")]
    [InlineData("public string G(ulong a) { object o = a; switch (o) { case int i: return \"i\" + i; case ulong u when u > 5: return \"u\" + u; case string s: return s; case null: return \"n\"; default: return \"d\"; } }")]
    [InlineData("public string G(int a, string b) { return (a, b) switch { (1, \"x\") => \"1x\", (2, _) => \"2\", _ => \"d\" }; }")]
    [InlineData("public int G(int a) { switch (a) { case 1: goto case 3; case 3: return 4; case 100: return 1; case 101: return 2; case 102: return 3; case 103: return 4; default: goto case 1; } }")]
    [InlineData("enum E : byte { A = 1, B = 200 } public int G(int a) { E e = (E)a; E[] es = new[] { E.A, E.B }; byte b = (byte)e; return e == E.B ? b : (int)es[1]; }")]
    [InlineData("enum E : long { A = 1, B = long.MaxValue } public string G(long a) { E e = (E)a; return (e | E.A).ToString() + (e & ~E.A); }")]
    [InlineData("E F(E[] a) { return a[0]; } enum E : ushort { A, B } public string G() { return F(new[] { E.B, E.A, E.B }) + \"\"; }")]
    [InlineData("public struct P { public int X; } public int G() { var a = new P[2]; a[0].X += 5; a[1] = a[0]; foreach (var p in a) { if (p.X > 4) return p.X; } return 0; }")]
    [InlineData("public int G() { var a = new int[][] { new[] { 1 }, new[] { 2, 3 } }; int t = 0; foreach (var r in a) foreach (var v in r) t += v; a[1][0] *= 3; a[0][0]++; --a[1][1]; return t + a[1][0]; }")]
    [InlineData("public bool G(UInt256 a, UInt256 b) { return a > b && a != b || a <= b && !(a == b) ^ (a >= b); }")]
    [InlineData("public UInt256 G(UInt256 a) { a += 1; a -= 2; a *= 3; a /= 4; a %= 5; a <<= 6; a >>= 7; return a; }")]
    [InlineData("public UInt256 G() { UInt256[] a = new UInt256[2]; a[0] = 5; a[1] += a[0]; return a[1]; }")]
    [InlineData("public UInt256 G(UInt128 a, ulong b, uint c, int d, long e) { return a + b * c + (UInt256)d - e; }")]
    [InlineData("public ulong G(UInt256 a) { return (ulong)a + (ulong)(UInt128)a + (uint)a; }")]
    [InlineData("public int G(int a) { int b = 0; ref int c = ref b; c = a; return b; }")]
    [InlineData("public int G(int a) { int x = 1, y = 2; ref int c = ref (a > 0 ? ref x : ref y); c++; return x * 10 + y; }")]
    [InlineData("ref int F(int[] a) { return ref a[1]; } public int G() { var a = new int[3]; F(a) = 4; F(a) += 3; return a[1]; }")]
    [InlineData("public byte G(byte a) { a++; a += 3; byte b = (byte)(a << 3 ^ 0xff); return (byte)~b; }")]
    [InlineData("public char G(char c) { c++; c += (char)1; return (char)(c ^ 'a'); }")]
    [InlineData("public uint G(uint a, int s) { return a << s | a >> 3 & 0xF0u; }")]
    [InlineData("public long G(long a, ulong b) { return a * -1 + (long)(b % 7) - (a >> 2) + (int)b; }")]
    [InlineData("public int G(int a) { checked { a = a * 2; } unchecked { a = a * 2 + int.MaxValue; } return a; }")]
    [InlineData("public int G(int a) { short s = (short)a; s += 2; s++; ushort u = (ushort)s; sbyte b = unchecked((sbyte)u); return s + u + b + (s > 5 ? s : u); }")]
    [InlineData("public bool G(bool a, bool b) { return a & b | a ^ !b; }")]
    [InlineData("public bool G(bool a) { a &= true; a |= false; a ^= a; return a ? !a : a; }")]
    [InlineData("public string G(string s) { var p = s.Split(new[] { ',', ';' }); string o = \"\"; for (var i = p.Length - 1; i >= 0; i--) o += p[i] + (i == 0 ? \"\" : \",\"); return o; }")]
    [InlineData("public string G(string s) { return s[0] + \"\" + s[^1] + s[1..^1] + s.Length + s.ToLower().IndexOf(\"a\") + s.LastIndexOf('x') + s.StartsWith(\"a\") + s.EndsWith(\"b\") + s.Remove(0, 1) + s.Insert(0, \"z\") + s.TrimStart('0') + s.TrimEnd() + s.PadRight(4, '.') + s.CompareTo(\"a\") + string.Compare(s, \"b\") + string.IsNullOrWhiteSpace(s) + s.Equals(\"x\") + s.ToUpperInvariant() + string.Empty + string.CompareOrdinal(s, \"a\"); }")]
    [InlineData("public int G(string s) { int v; uint u; long l; ulong w; byte b; bool o; return (int.TryParse(s, out v) ? v : 0) + (uint.TryParse(s, out u) ? 1 : 0) + (long.TryParse(s, out l) ? 1 : 0) + (ulong.TryParse(s, out w) ? 1 : 0) + (byte.TryParse(s, out b) ? b : 0) + (bool.TryParse(s, out o) ? 1 : 0); }")]
    [InlineData("public bool G(char c) { return char.IsLetterOrDigit(c) && char.IsUpper(c) || char.IsWhiteSpace(c) || char.ToLower(c) == 'x' || char.IsPunctuation(c); }")]
    [InlineData("public string G() { string[] a = { \"x\", \"y\" }; System.Array.Resize(ref a, 3); a[2] ??= \"z\"; var b = new string[3]; System.Array.Copy(a, 0, b, 1, 2); return string.Join(\",\", b) + a.Length; }")]
    [InlineData("public int G() { var a = new[] { 3, 1, 2 }; for (int i = 0; i < a.Length - 1; i++) for (int j = 0; j < a.Length - i - 1; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a[0] * 100 + a[1] * 10 + a[2]; }")]
    [InlineData("public readonly struct R { public readonly int A; } public int G() { R r = default; return r.A; }")]
    [InlineData("public T2 G() { return new T2 { A = 1 }; } public struct T2 { public int A; }")]
    [InlineData("public int G(int n) { int t = 0; while (true) { if (n-- <= 0) break; if (n % 2 == 0) continue; t += n; } do { t--; } while (t > 3); return t; }")]
    [InlineData("public int G() { return F(1) + F(\"a\") + F(1UL) + F(new byte[0]) + F(); } int F(int a) { return 1; } int F(string a) { return 2; } int F(ulong a) { return 3; } int F(byte[] a) { return 4; } int F() { return 5; }")]
    [InlineData("int F(params ulong[] a) { ulong t = 0; foreach (var v in a) t += v; return (int)t; } public int G() { return F(1, 2, 3); }")]
    [InlineData("public string G() { int? x; return default(string) + nameof(x) + sizeof(int) + sizeof(ulong) + sizeof(char); }")]
    [InlineData("public int G() { const int A = 5; const string B = \"x\"; const ulong C = ulong.MaxValue; const long D = long.MinValue; return A + B.Length + (int)(C >> 60) + (int)(D >> 62); }")]
    [InlineData("public ulong G(ulong a, ulong b, ulong c) { var x = (UInt256)a * b / c; return x > ulong.MaxValue ? 0 : (ulong)x; }")]
    [InlineData("public UInt256 G(UInt256 y) { UInt256 z = 0; if (y > 3) { z = y; var x = y / 2 + 1; while (x < z) { z = x; x = (y / x + x) / 2; } } else if (y != 0) z = 1; return z; }")]
    [InlineData("public bool G(byte[] a, byte[] b) { if (a.Length != b.Length) return false; for (var i = 0; i < a.Length; i++) if (a[i] != b[i]) return false; return true; }")]
    [InlineData("public byte[] G(byte[] a) { var r = new byte[a.Length + 1]; for (uint i = 0; i < a.Length; i++) r[i] = (byte)(a[i] ^ 0x5A); r[a.Length] = 0xFF; return Keccak256(r); }")]
    [InlineData("public string G(byte[] a) { string r = \"\"; foreach (byte b in a) { r += b.ToString(\"X2\"); } return r; }")]
    [InlineData("public string G(byte[] a) { const string d = \"0123456789abcdef\"; var c = new char[a.Length * 2]; for (int i = 0; i < a.Length; i++) { c[2 * i] = d[a[i] >> 4]; c[2 * i + 1] = d[a[i] & 15]; } return string.Concat(c); }")]
    [InlineData("public string G(byte[] a) { string r = \"\"; for (long i = a.LongLength - 1; i >= 0; i--) r += (char)a[i]; return r; }")]
    [InlineData("public int G() { int r = 0; for (int i = 0, j = 10; i < j; i++, j--) r += i * j; return r; }")]
    [InlineData("public int G(int x) { return x > 0 ? x > 10 ? 2 : 1 : x == 0 ? 0 : -1; }")]
    [InlineData("public int G(uint x) { return x is >= 1 and <= 5 ? 1 : x is not 7 and not 9 ? 2 : 3; }")]
    [InlineData("public int G(string x) { return x is { Length: > 3 } ? 1 : x is null ? 2 : 3; }")]
    [InlineData("public int G(string x) { return x switch { \"a\" or \"b\" => 1, { Length: 5 } s => s.Length, null => -1, _ => 0 }; }")]
    [InlineData("public string G() { unchecked { return ((int)0x80000000).ToString() + (uint)-1 + (byte)300 + (char)65; } }")]
    [InlineData("public bool G(bool a) => a switch { true => false, false => true };")]
    [InlineData("public int G(int a) { return S(a); static int S(int x) { return T(x) + 1; static int T(int y) { return y * 2; } } }")]
    [InlineData("public bool G(string a, string b) { return (object)a == (object)b || a == b; }")]
    [InlineData("public bool G() { object a = 5; return a is int && a is not string && !(a is UInt256); }")]
    [InlineData("public int G() { var o = new object[2]; o[0] = 1; o[1] = o; return (int)o[0]; }")]
    [InlineData("internal int F() { return 1; } protected internal int H() { return 2; } private protected int I() { return 3; } public int G() { return F() + H() + I(); }")]
    [InlineData("public int G(int i) { return i > 5 ? throw null : i; }")]
    [InlineData("public int G() { int i = 0; i = i++ + ++i; i += i++ * 2; return i; }")]
    [InlineData("public ulong G(ulong a) { return checked(a + 1) - unchecked(a - 1); }")]
    [InlineData("public ulong G(long a) { return (ulong)a; }")]
    [InlineData("public int G(ulong a) { return (int)a + (short)a + (byte)a + (sbyte)a + (char)a; }")]
    [InlineData("public bool G(ulong a, long b) { return a > (ulong)b && (uint)a < (uint)b && (int)a <= b; }")]
    [InlineData("public int G() { var (a, b) = (1, 2); return a + b; }")]
    [InlineData("public int G() { int a, b; (a, b) = (1, 2); (a, b) = (b, a + b); return a * 10 + b; }")]
    [InlineData("public struct Node { public int V; public int[] Next; } int Walk(Node[] n, int i) { return n[i].V + (n[i].Next == null ? 0 : Walk(n, n[i].Next[0])); } public int G() { return Walk(new[] { new Node { V = 1, Next = new[] { 1 } }, new Node { V = 2 } }, 0); }")]
    public void Method_Metered_DoesWhatTheCompilerWrote(string members)
    {
        var compiled = ContractCompiler.Compile(
            $"using Stratis.SmartContracts; public class K : SmartContract {{ public K(ISmartContractState s) : base(s) {{ }}\n{members}\n}}");
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        Assert.Empty(ContractValidator.Default.Validate(compiled.Bytecode.Span).Errors);
        var original = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(compiled.Bytecode.ToArray())).GetType("K")!;
        var metered = new ContractLoader().Load(compiled.Bytecode.Span).FindType("K")!;

        // Both on the thread of contracts, with its stack.
        var differences = ContractThread.Run(() => SamplesOf(original.GetMethod("G")!)
            .Select(arguments => (arguments, Expected: Run(original, arguments), Actual: Run(metered, arguments)))
            .Where(outcome => outcome.Expected != outcome.Actual)
            .Select(outcome => $"({string.Join(", ", outcome.arguments)}): {outcome.Expected} became {outcome.Actual}")
            .ToArray());

        Assert.Empty(differences);
    }

    // As many as the parameter with most samples has, and each other one's in another rhythm.
    private static IEnumerable<object[]> SamplesOf(MethodInfo method)
    {
        var samples = method.GetParameters().Select(parameter => s_samples[parameter.ParameterType]).ToArray();
        int count = samples.Length == 0 ? 1 : samples.Max(values => values.Length);
        return Enumerable.Range(0, count).Select(i => samples.Select((values, at) => values[i * (at + 1) % values.Length]).ToArray());
    }

    private static string Run(Type type, object[] arguments)
    {
        using var scope = MeterScope.Enter(new ExecutionMeter(ulong.MaxValue, new ExecutionFuse()));
        try
        {
            // The method may change an array.
            var own = arguments.Select(argument => argument is byte[] bytes ? bytes.ToArray() : argument).ToArray();
            return Show(type.GetMethod("G")!.Invoke(RuntimeHelpers.GetUninitializedObject(type), own));
        }
        catch (TargetInvocationException failure)
        {
            return $"{failure.InnerException!.GetType()}";
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        Array array => $"{array.GetType()} [{string.Join(", ", array.Cast<object?>().Select(Show))}]",
        _ => $"{value.GetType()} {value}",
    };
}
