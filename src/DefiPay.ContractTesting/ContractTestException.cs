namespace DefiPay.ContractTesting;

/// <summary>A test asked for something that did not happen. The message is meant for the test's output; any test framework shows it.</summary>
public class ContractTestException : Exception
{
    /// <summary>With a sentence for the reader of the test's output.</summary>
    public ContractTestException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and what caused it.</summary>
    public ContractTestException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
