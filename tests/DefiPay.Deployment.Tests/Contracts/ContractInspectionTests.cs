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
