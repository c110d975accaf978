using DefiPay.Screens;
using DefiPay.Verbs;

namespace DefiPay.Tests.Verbs;

public sealed class WrongWordsTests
{
    [Theory]
    [InlineData("statsu", "Did you mean `status`?")]
    [InlineData("frobnicate", "There is no verb `frobnicate`")]
    [InlineData("devnet frob", "under `defipay devnet`")]
    [InlineData("--prots 5", "Did you mean `--ports`?")]
    [InlineData("--ports many", "--ports takes a whole number from 0 to 65532, not `many`")]
    [InlineData("devnet mine 0", "takes a whole number from 1")]
    [InlineData("contract call", "`defipay contract call` needs ADDRESS and METHOD. `defipay contract call --help`")]
    [InlineData("devnet faucet alice", "`defipay devnet faucet` needs AMOUNT.")]
    [InlineData("contract", "`defipay contract` needs a verb: new, check, build,")]
    [InlineData("contract gas Escrow --constructor", "--constructor")]
    [InlineData("devnet faucet zoe 5", "ADDRESS takes an address of CirrusDev or the name of an account (alice, bob, ")]
    [InlineData("devnet impersonate alice zoe Add", "CONTRACT takes an address of CirrusDev or the name of an account (alice, bob, ")]
    [InlineData("contract call zoe Add --from zoe", "--from takes the name of an account (alice, bob, ")]
    [InlineData("contract query zoe Add --from zoe", "--from takes an address of CirrusDev or the name")]
    [InlineData("deploy Escrow --from zoe", "--from takes the name of an account (alice, bob, ")]
    public async Task RunAsync_WrongWords_ExplainsAndExitsWithTwo(string words, string expected)
    {
        var error = new StringWriter();
        TextWriter before = Console.Error;
        Console.SetError(error);
        try
        {
            int code = await CommandLine.RunAsync(VerbTable.Create(Screen.Create(TimeProvider.System)), words.Split(' '));
            Assert.Equal(CommandLine.ExitWrongUse, code);
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }
}
