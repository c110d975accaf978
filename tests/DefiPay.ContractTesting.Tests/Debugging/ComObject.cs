namespace DefiPay.ContractTesting.Tests.Debugging;

/// <summary>Objects of the runtime's debugging library, by the places of their methods in their tables (cordebug.idl).</summary>
internal static unsafe class ComObject
{
    private const int ControllerContinue = 4;

    /// <summary>Calls a method; arguments that it does not take do no harm.</summary>
    public static int Call(nint self, int slot, nint a = 0, nint b = 0, nint c = 0) =>
        ((delegate* unmanaged<nint, nint, nint, nint, int>)(*(nint**)self)[slot])(self, a, b, c);

    /// <summary>What a method gives in its last parameter.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static nint Get(nint self, int slot, nint? argument = null)
    {
        nint found = 0;
        int result = argument is { } given ? Call(self, slot, given, (nint)(&found)) : Call(self, slot, (nint)(&found));
        return result >= 0 ? found : throw new InvalidOperationException($"Method {slot} failed: 0x{result:x8}.");
    }

    /// <summary>The same object under another interface.</summary>
    public static nint As(nint self, Guid id) => Get(self, 0, (nint)(&id));

    /// <summary>Lets the program go on.</summary>
    public static int Continue(nint controller) => Call(controller, ControllerContinue);
}
