using DefiPay.ContractEngine.Compilation;
using DefiPay.Deployment.Contracts;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class ContractInspectionTests
{
    [Fact]
    public void Of_LoopThatGasDoesNotSee_WarnsAndGivesTheContract()
    {
        ContractInspection inspected = Inspect("for (int i = 0; i < n; i++) sum += i;");

        Assert.NotNull(inspected.Contract);
        ContractProblem warning = Assert.Single(inspected.Problems);
        Assert.Equal(("K.cs", 8, 25, "UnmeteredLoop", false), (warning.File, warning.Line, warning.Column, warning.Rule, warning.IsError));
        Assert.Equal("System.Int32 K::G(System.Int32)", warning.Subject);
    }

    [Fact]
    public void Of_ContractThatIsRefused_WarnsAllTheSame()
    {
        ContractInspection inspected = Inspect("double half = n; while (sum < half) sum++;");

        Assert.Null(inspected.Contract);
        Assert.Contains(inspected.Problems, problem => problem is { IsError: true, Rule: "FloatValidationResult" });
        Assert.Contains(inspected.Problems, problem => problem is { IsError: false, Rule: "UnmeteredLoop", Line: 8 });
    }

    [Fact]
    public void Of_LoopThatGasSees_WarnsOfNothing() => Assert.Empty(Inspect("for (int i = 0; i != n; i++) sum += i;").Problems);

    [Fact]
    public void Of_LoopThatGasMeteringBreaks_WarnsOfIt()
    {
        ContractInspection inspected = Inspect($"while (n != 0) {{ {string.Concat(Enumerable.Repeat("sum ^= 3; ", 24))} n--; }}");

        Assert.NotNull(inspected.Contract);
        ContractProblem warning = Assert.Single(inspected.Problems);
        Assert.Equal(("K.cs", 8, "BrokenLoop", false), (warning.File, warning.Line, warning.Rule, warning.IsError));
    }

    [Fact]
    public void Of_OneFileOfSeveral_SaysThatTheFolderIsMeant()
    {
        string folder = Directory.CreateTempSubdirectory("dp-contract-").FullName;
        try
        {
            string file = Path.Combine(folder, "Shop.cs");
            SourceFile[] alone = [new(file, "public class Shop : Stratis.SmartContracts.SmartContract, IShop { public Shop(Stratis.SmartContracts.ISmartContractState s) : base(s) { } }")];
            File.WriteAllText(file, alone[0].Text);
            Assert.All(ContractInspection.Of(alone).Problems, problem => Assert.True(problem.IsError));

            File.WriteAllText(Path.Combine(folder, "IShop.cs"), "public interface IShop { }");

            Assert.Equal(("OneFileOfSeveral", file), ContractInspection.Of(alone).Problems.Where(problem => !problem.IsError).Select(problem => (problem.Rule, problem.File)).Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("public class Shop { }", "Assembly must contain at least one contract type.")]
    [InlineData(
        "using Stratis.SmartContracts; public abstract class Base : SmartContract { protected Base(ISmartContractState s) : base(s) { } } public class Shop : Base { public Shop(ISmartContractState s) : base(s) { } }",
        "Assembly must contain at least one contract type. Shop is none, because it derives from Base: a contract derives from SmartContract itself.")]
    public void Of_CodeWithoutAContract_SaysWhichClassIsNone(string source, string expected) =>
        Assert.Equal([expected], ContractInspection.Of([new SourceFile("Shop.cs", source)]).Errors.Select(problem => problem.Message));

    [Theory]
    [InlineData("", "", "fails to build the block")]
    [InlineData("", "[Deploy]", "makes Kiosk, because of its [Deploy]")]
    [InlineData("[Deploy]", "", null)]
    public void Of_ContractThatAnotherDerivesFrom_IsThatWhichDerivesFromSmartContract(string mark, string derivedMark, string? expected)
    {
        ContractInspection inspected = ContractInspection.Of([new SourceFile("Shop.cs", $$"""
            using Stratis.SmartContracts;
            {{mark}} public class Shop : SmartContract { public Shop(ISmartContractState s) : base(s) { } public int Open() => 1; }
            {{derivedMark}} public class Kiosk : Shop { public Kiosk(ISmartContractState s) : base(s) { } public int Close() => 2; }
            """)]);

        Assert.Equal("Shop", inspected.Contract!.Surface.Name);
        Assert.Equal(["Open"], inspected.Contract.Surface.Methods.Select(method => method.Name));
        Assert.Equal(expected is null ? [] : ["DerivedContract"], inspected.Problems.Select(problem => problem.Rule));
        Assert.All(inspected.Problems, problem => Assert.True(!problem.IsError && problem.Message.Contains(expected!, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("double half = n; sum = (int)half; float other = n; sum = (int)other;", "Float or double used. Count in whole numbers of a smaller unit.")]
    [InlineData("try { sum = 1 / n; } catch { }", "Try-catch not permitted. `using`, `lock`, and `foreach` over")]
    [InlineData("throw new System.Exception();", "[Creation Of New Objects Is Not Supported]. `new` makes structs and arrays alone; what is to fail calls Assert.")]
    [InlineData("sum = System.DateTime.Now.Day;", "Type System.DateTime is not allowed. Of System there are bool, char, string,")]
    public void Of_CodeThatIsRefused_SaysOnceWhatToWriteInstead(string statement, string expected)
    {
        ContractProblem[] errors = [.. Inspect(statement).Errors];

        Assert.Contains(expected, errors[0].Message, StringComparison.Ordinal);
        Assert.Single(errors, error => error.Message.Contains(expected[(expected.IndexOf(". ", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sum = System.Math.Max(n, 1);")]
    [InlineData("var all = new System.Collections.Generic.List<int>();")]
    public void Of_NameOfDotNetThatContractsLack_SaysWhatThereIs(string statement)
    {
        ContractProblem[] problems = [.. Inspect(statement).Problems];

        Assert.Equal([true, false], problems.Select(problem => problem.IsError));
        Assert.Equal("CompiledAgainst", problems[1].Rule);
    }

    [Fact]
    public void Of_PublicSetter_WarnsThatItIsAMethodOfEverybody()
    {
        ContractInspection inspected = ContractInspection.Of([new SourceFile("Shop.cs", """
            using Stratis.SmartContracts;
            public class Shop : SmartContract
            {
                public Shop(ISmartContractState s) : base(s) { }
                public ulong Fee
                {
                    get => State.GetUInt64("Fee");
                    set => State.SetUInt64("Fee", value);
                }

                public ulong Kept { get => State.GetUInt64("Kept"); private set => State.SetUInt64("Kept", value); }
                public struct Sale { public ulong Price; }
            }
            """)]);

        Assert.Equal("set_Fee", inspected.Contract!.Surface.Find("set_Fee", 1).CodeName);
        ContractProblem warning = Assert.Single(inspected.Problems);
        Assert.Equal(("Shop.cs", 8, "PublicSetter", "Shop.set_Fee", false), (warning.File, warning.Line, warning.Rule, warning.Subject, warning.IsError));
    }

    private static ContractInspection Inspect(string statement) => ContractInspection.Of([new SourceFile("K.cs", $$"""
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState state) : base(state) { }
            public int G(int n)
            {
                int sum = 0;
                {{statement}}
                return sum;
            }
        }
        """)]);
}
