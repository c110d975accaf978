namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>Guarding a call must not be noticed: same results, same exceptions, as on the unguarded runtime.</summary>
public sealed class GuardedCallsTests
{
    [Theory]
    [InlineData("string.Concat((object)1, \"b\", null, 4u)", "1b4")]
    [InlineData("string.Concat(new object[] { 1, null, \"x\", true })", "1xTrue")]
    [InlineData("string.Concat(\"a\", null, \"c\", \"d\")", "acd")]
    [InlineData("string.Join(\"-\", new object[] { null, 1, \"x\" })", "-1-x")]
    [InlineData("string.Join(',', new[] { \"a\", null, \"b\" })", "a,,b")]
    [InlineData("string.Join(\",\", new[] { \"a\", \"b\", \"c\" }, 1, 2)", "b,c")]
    [InlineData("string.Join<int>(\"+\", new int[] { 1, 2, 3 })", "1+2+3")]
    [InlineData("string.Concat<uint>(new uint[] { 4, 5 })", "45")]
    [InlineData("string.Format(\"{0:D5}|{1,-6}|{2,4}|{0:X}\", 255, \"ab\", 'c')", "00255|ab    |   c|FF")]
    [InlineData("string.Format(\"{{{0}}}\", (object)null)", "{}")]
    [InlineData("$\"{a,8:D3}:{Colour.Red}:{(object)null}.\"", "     007:Red:.")]
    [InlineData("\"abcabc\".Replace(\"bc\", \"-\") + \"aaa\".Replace('a', 'b') + \"aa\".Replace(\"a\", null)", "a-a-bbb")]
    [InlineData("\"x\".PadLeft(3) + \"y\".PadRight(3, '.') + \"long\".PadLeft(2)", "  xy..long")]
    [InlineData("\"b,a;c\".Split(',', ';')[1] + \"a b\".Split(' ')[1] + \"a--b\".Split(\"--\")[1]", "abb")]
    [InlineData("string.Join(\"|\", \" a,b c;\".Split(new[] { ',', ';' }, 2)) + string.Join(\"|\", \"a,,b\".Split(',', System.StringSplitOptions.RemoveEmptyEntries))", " a|b c;a|b")]
    [InlineData("string.Join(\"|\", \" a,b c;\".Split((char[])null)) + string.Join(\"|\", \"a,b,c\".Split(',', 2)) + string.Join(\"|\", \"a b\".Split(new char[0], System.StringSplitOptions.None))", "|a,b|c;a|b,ca|b")]
    [InlineData("string.Join(\"|\", \"a--b-c\".Split(\"--\", 9)) + string.Join(\"|\", \"a--b-c\".Split(new[] { \"--\", \"-\", null, \"\" }, System.StringSplitOptions.None)) + string.Join(\"|\", \"a b\".Split((string)null))", "a|b-ca|b|ca b")]
    [InlineData("string.Join(\"|\", \"a--b-c\".Split(new[] { \"--\" }, 1, System.StringSplitOptions.None)) + string.Join(\"|\", \"a b\".Split((string[])null, System.StringSplitOptions.None)) + \"a,b\".Split(new[] { ',' }, 0, System.StringSplitOptions.None).Length", "a--b-ca|b0")]
    [InlineData("\"  trim \".Trim().ToUpper() + \"abc\".Substring(1, 1).ToLower() + \"abc\".IndexOf('c') + \"abc\".IndexOf(\"bc\", System.StringComparison.Ordinal)", "TRIMb21")]
    [InlineData("(\"ab\" == \"a\" + a) + \",\" + \"a\".Equals(\"a\") + string.Compare(\"a\", \"b\") + \"abc\".StartsWith(\"ab\") + \"abc\".Contains(\"z\")", "False,True-1TrueFalse")]
    [InlineData("a.ToString(\"D4\") + int.Parse(\"12\") + uint.Parse(\"7\") + ulong.MaxValue.ToString(\"X\")", "0007127FFFFFFFFFFFFFFFF")]
    [InlineData("((UInt256)1 << 200 >> 198).ToString() + ((UInt256)0 << 2000000000) + ((UInt128)5 >> 1000)", "400")]
    [InlineData("UInt256.Parse(\"12\").ToString() + new UInt128(\"0x10\")", "1216")]
    [InlineData("5.ToString(\"D900000000x\") + string.Format(\"{0:x1;y999999999z}\", -a)", "D900000005xy999999999z")]
    [InlineData("string.Join(\",\", new[] { \"\".PadLeft(90000), \"b\", \"c\" }, 3, 0) + string.Join(';', new[] { null, \"b\" }, 0, 2)", ";b")]
    [InlineData("\"\".PadLeft(100000, 'x').ToCharArray().Length.ToString()", "100000")]
    public void Call_OfAGuardedMethod_GivesTheOriginalResult(string expression, string expected)
    {
        var outcome = ContractHost.Run($"enum Colour {{ Red }} public string G(int a) {{ return {expression}; }}", 7);
        Assert.Null(outcome.Failure);
        Assert.Equal(expected, outcome.Returned);
    }

    [Theory]
    [InlineData("string s = null; return s.PadLeft(3);", typeof(NullReferenceException))]
    [InlineData("string s = null; return s.Replace(\"a\", \"b\");", typeof(NullReferenceException))]
    [InlineData("return \"x\".PadLeft(-1);", typeof(ArgumentOutOfRangeException))]
    [InlineData("return \"x\".Replace(\"\", \"b\");", typeof(ArgumentException))]
    [InlineData("return string.Format(\"{1}\", 1);", typeof(FormatException))]
    [InlineData("return string.Join(\"\", (string[])null);", typeof(ArgumentNullException))]
    [InlineData("string s = null; return s.Trim();", typeof(NullReferenceException))]
    [InlineData("string s = null; return s.Split(',')[0];", typeof(NullReferenceException))]
    [InlineData("return \"a,b\".Split(new[] { ',' }, -1)[0];", typeof(ArgumentOutOfRangeException))]
    [InlineData("return \"a,b\".Split(',', (System.StringSplitOptions)9)[0];", typeof(ArgumentException))]
    [InlineData("return int.Parse(\"x\").ToString();", typeof(FormatException))]
    [InlineData("int[] a = new int[2]; System.Array.Copy(a, a, 3); return \"\";", typeof(ArgumentException))]
    [InlineData("return ((UInt256)1 << 2000000000).ToString();", typeof(OverflowException))]
    [InlineData("int[] a = new int[2]; System.Array.Copy(a, a, int.MaxValue); return \"\";", typeof(ArgumentException))]
    [InlineData("int[] a = new int[2]; System.Array.Copy(a, 1, a, 0, long.MaxValue); return \"\";", typeof(ArgumentOutOfRangeException))]
    [InlineData("System.Array.Copy(null, new int[2], int.MaxValue); return \"\";", typeof(ArgumentNullException))]
    [InlineData("return \"x\".PadLeft(int.MaxValue);", typeof(OutOfMemoryException))]
    [InlineData("return \"x\".PadRight(1073741792, 'y');", typeof(OutOfMemoryException))]
    [InlineData("return \"\".PadLeft(100000, 'a').Replace(\"a\", \"\".PadLeft(30000));", typeof(OutOfMemoryException))]
    [InlineData("return string.Join(\"\".PadLeft(30000), new string[90000]);", typeof(OutOfMemoryException))]
    [InlineData("return string.Join(\",\", new[] { \"a\", \"b\" }, 1, 2);", typeof(ArgumentOutOfRangeException))]
    [InlineData("return string.Join(',', new[] { \"a\", \"b\" }, -1, int.MaxValue);", typeof(ArgumentOutOfRangeException))]
    [InlineData("return string.Format(\"{0,99999999999}\", 1);", typeof(FormatException))]
    [InlineData("return string.Format(\"{0:D9999999999}\", 1);", typeof(FormatException))]
    [InlineData("return 1.ToString(\"N1000000000\");", typeof(FormatException))]
    public void Call_ThatFails_FailsAsTheOriginal(string body, Type failure)
    {
        var outcome = ContractHost.Run($"public string G() {{ {body} }}");
        Assert.IsType(failure, outcome.Failure);
    }
}
