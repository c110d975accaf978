using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Tests.Execution;
using Stratis.SmartContracts.RuntimeObserver;

namespace DefiPay.ContractEngine.Tests.Metering;

public sealed class FuseTests
{
    /// <summary>The pages that a deep recursion touched would stay taken as long as the thread is kept.</summary>
    [Theory]
    [InlineData(15 << 20, false)]
    [InlineData(17 << 20, true)]
    public void Worker_WhoseStackWentDeep_IsNotKept(int stackBytes, bool isWorn)
    {
        var worker = new ContractWorker();
        worker.Run(() => new ExecutionFuse().Push(stackBytes));
        worker.End();
        Assert.Equal(isWorn, worker.IsWorn);
    }

    [Theory]
    [InlineData("public int G() { int i = 0; do { i &= 1; } while (i < 5); return i; }")]
    [InlineData("public int G() { for (uint i = 0; i < 5; i &= 1) { } return 1; }")]
    [InlineData("public int G() { int i = 1; again: switch (i) { case 0: return 1; case 1: i = 2; goto again; default: i = 1; goto again; } }")]
    [InlineData("public int G() { string s = \"x\".PadLeft(1000000); int i = 0; do { i &= s.Contains(\"y\") ? 3 : 1; } while (i < 5); return i; }")]
    public void Loop_WithoutEndOrGas_FailsAndDoesNotHang(string members)
    {
        var outcome = ContractHost.Run(members);
        Assert.True(outcome.Failure is FuseBlownException or OutOfGasException, outcome.Failure?.ToString());
    }

    /// <summary>
    /// The last number of rounds that passes, and the first that does not. It follows from the count alone: seven steps a round, on every machine
    /// and runtime, however long they take.
    /// </summary>
    [Fact]
    public void Loop_OfGrowingLength_EndsAtTheSameRoundEverywhere()
    {
        const int Last = 35_714_279;
        var code = ContractHost.Compile("public int G(int n) { int i = 0; do { i++; } while (i < n); return i; }");

        Assert.Equal(Last, ContractHost.Call(code, "G", Last).Returned);
        Assert.IsType<FuseBlownException>(ContractHost.Call(code, "G", Last + 1).Failure);
    }

    [Theory]
    [InlineData("", "in a loop or on copies of large values")]
    [InlineData("System.Array.Copy(a, a, 90000);", "on copying an array")]
    [InlineData("Keccak256(a);", "on hashing")]
    [InlineData("s.IndexOf(\"b\", System.StringComparison.Ordinal);", "on searching a string")]
    public void Loop_WithoutEnd_IsToldWhereItsStepsWent(string body, string told)
    {
        var (chain, contract) = SmallChain.Of(
            $"public void G() {{ var a = new byte[90000]; string s = \"\".PadLeft(1000000); int i = 0; do {{ i &= 1; {body} }} while (i < 5); }}");
        Assert.Contains($"more than 250000000 steps that cost no gas, the last of them {told}.", chain.Call(contract, "G").Error);
    }

    [Theory]
    [InlineData("return \"x\".PadLeft(1000000000).Length;")]
    [InlineData("return \"x\".PadRight(1000000000, 'y').Length;")]
    [InlineData("return string.Format(\"{0,999999}{0,999999}\", string.Format(\"{0,900000}\", 1)).PadLeft(100000000).Length;")]
    [InlineData("string f = \"{0,999999}\"; int i = 0; do { f = f + f; i++; } while (i < 8); return string.Format(f, 1).Length;")]
    [InlineData("return 5.ToString(\"D900000000\").Length;")]
    [InlineData("return string.Format(\"{0:D900000000}\", 5).Length;")]
    [InlineData("string a = \"\".PadLeft(1000000, 'a'); return a.Replace(\"a\", a).Length;")]
    [InlineData("string a = \"\".PadLeft(1000000, 'a'); return string.Join(a, \"\".PadLeft(99000).Split(' ')).Length;")]
    [InlineData("object[] a = new object[5000]; string s = \"\".PadLeft(1000000); int i = 0; do { a[i] = s; i++; } while (i < 5000); return string.Concat(a).Length;")]
    [InlineData("return \"\".PadLeft(20000000).Split(' ').Length;")]
    [InlineData("string[] a = new string[3000]; int i = 0; do { a[i] = \"x\".PadLeft(1000000 + i); i++; } while (i < 3000); return a.Length;")]
    [InlineData("string a = \"\".PadLeft(20000000, 'a'); return a.IndexOf(\"\".PadLeft(9000000, 'a') + \"b\", System.StringComparison.Ordinal);")]
    public void Allocation_BeyondTheBound_FailsBeforeItIsMade(string body)
    {
        var outcome = ContractHost.Run($"public int G() {{ {body} }}");
        // Of what no string can hold the runtime itself says so before it makes anything.
        Assert.True(outcome.Failure is FuseBlownException or MemoryConsumptionException or OutOfMemoryException, outcome.Failure?.ToString() ?? "it succeeded");
        // A mebibyte for what is around the contract: reflection and the failure itself.
        Assert.InRange(outcome.AllocatedBytes, 1, ExecutionFuse.AllocationLimit + (1 << 20));
    }

    [Theory]
    [InlineData("return \"x\".PadLeft(20000000).Length;", 20_000_000)]
    [InlineData("return string.Format(\"{0,900000}\", 1).Length;", 900_000)]
    [InlineData("return \"\".PadLeft(20000000, 'a').Split(',').Length;", 1)]
    [InlineData("return \"\".PadLeft(20000000, 'a').Split(\"ba\").Length;", 1)]
    [InlineData("return \"\".PadLeft(20000000, 'a').Split(null as char[]).Length;", 1)]
    [InlineData("string a = \"\".PadLeft(100, 'a'); string b = \"aaaaaaaaaaaaaaaaaaaa\"; for (int i = 0; i < 4; i++) a = a.Replace(\"a\", b); return a.Length;", 16_000_000)]
    [InlineData("int i = 0; do { i++; } while (i < 20000000); return i;", 20_000_000)]
    [InlineData("int t = 0; for (int i = 0; i < 1000; i++) t += new byte[90].Length; return t;", 90_000)]
    public void Work_ThatThePlatformAllows_Succeeds(string body, int expected)
    {
        var outcome = ContractHost.Run($"public int G() {{ {body} }}");
        Assert.Null(outcome.Failure);
        Assert.Equal(expected, outcome.Returned);
    }

    [Fact]
    public void Array_OfLargeStructs_IsBoundedInBytes()
    {
        var fields = string.Concat(Enumerable.Range(0, 1000).Select(i => $"public ulong F{i};"));
        var outcome = ContractHost.Run($"struct L {{ {fields} }} public int G() {{ return new L[99000].Length; }}");
        Assert.IsType<FuseBlownException>(outcome.Failure);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(4000)]
    public void Recursion_WithFramesOfAnySize_EndsInAFailure(int fieldCount)
    {
        var fields = string.Concat(Enumerable.Range(0, fieldCount).Select(i => $"public ulong F{i};"));
        var outcome = ContractHost.Run(
            $"struct L {{ {fields} }} L D(L a, ulong n) {{ L b = D(a, n + 1); b.F0 += n; return b; }} public ulong G() {{ return D(new L(), 1).F0; }}");
        Assert.True(outcome.Failure is FuseBlownException or OutOfGasException, outcome.Failure?.ToString());
    }
}
