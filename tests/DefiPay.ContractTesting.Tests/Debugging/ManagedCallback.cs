using System.Runtime.InteropServices;

namespace DefiPay.ContractTesting.Tests.Debugging;

/// <summary>
/// What the runtime tells a debugger (ICorDebugManagedCallback and its second part), as two tables of functions. All that is of no interest lets the
/// program go on. One in a process.
/// </summary>
internal static unsafe class ManagedCallback
{
    private const int UnknownSlots = 3;
    private const int FirstPartSlots = UnknownSlots + 26;
    private const int SecondPartSlots = UnknownSlots + 7;
    private const int BreakpointSlot = UnknownSlots;
    private const int CreateProcessSlot = UnknownSlots + 6;
    private const int ExitProcessSlot = UnknownSlots + 7;
    private const int SymbolsSlot = UnknownSlots + 23;
    private const int NoInterface = unchecked((int)0x80004002);

    private static readonly Guid s_unknown = new("00000000-0000-0000-C000-000000000046");
    private static readonly Guid s_firstPart = new("3D6F5F60-7538-11D3-8D5B-00104B35E7EF");
    private static readonly Guid s_secondPart = new("250E5EEA-DB5C-4C76-B6F3-8C46F12E3203");
    private static readonly nint s_second = Object(SecondPartSlots);
    private static RuntimeDebugger? s_debugger;

    /// <summary>The object to give to the runtime; what it tells goes to the debugger.</summary>
    public static nint For(RuntimeDebugger debugger)
    {
        s_debugger = debugger;
        return First;
    }

    private static nint First { get; } = Object(FirstPartSlots);

    private static nint Object(int slots)
    {
        var table = (nint*)NativeMemory.Alloc((nuint)slots, (nuint)sizeof(nint));
        for (int i = UnknownSlots; i < slots; i++) table[i] = (nint)(delegate* unmanaged<nint, nint, int>)&GoOn;
        table[0] = (nint)(delegate* unmanaged<nint, Guid*, nint*, int>)&QueryInterface;
        table[1] = table[2] = (nint)(delegate* unmanaged<nint, uint>)&CountReference;
        if (slots == FirstPartSlots)
        {
            table[BreakpointSlot] = (nint)(delegate* unmanaged<nint, nint, nint, nint, int>)&Breakpoint;
            table[CreateProcessSlot] = (nint)(delegate* unmanaged<nint, nint, int>)&CreateProcess;
            table[ExitProcessSlot] = (nint)(delegate* unmanaged<nint, nint, int>)&ExitProcess;
            table[SymbolsSlot] = (nint)(delegate* unmanaged<nint, nint, nint, nint, int>)&UpdateModuleSymbols;
        }

        var made = (nint*)NativeMemory.Alloc((nuint)sizeof(nint));
        *made = (nint)table;
        return (nint)made;
    }

    [UnmanagedCallersOnly]
    private static int QueryInterface(nint self, Guid* id, nint* found)
    {
        *found = *id == s_unknown || *id == s_firstPart ? First : *id == s_secondPart ? s_second : 0;
        return *found == 0 ? NoInterface : 0;
    }

    // They live as long as the process.
    [UnmanagedCallersOnly]
    private static uint CountReference(nint self) => 1;

    [UnmanagedCallersOnly]
    private static int GoOn(nint self, nint controller) => ComObject.Continue(controller);

    [UnmanagedCallersOnly]
    private static int CreateProcess(nint self, nint process)
    {
        s_debugger!.Attached();
        return ComObject.Continue(process);
    }

    [UnmanagedCallersOnly]
    private static int ExitProcess(nint self, nint process)
    {
        s_debugger!.Exited();
        return ComObject.Continue(process);
    }

    [UnmanagedCallersOnly]
    private static int Breakpoint(nint self, nint domain, nint thread, nint breakpoint)
    {
        s_debugger!.Stopped(thread);
        return ComObject.Continue(domain);
    }

    [UnmanagedCallersOnly]
    private static int UpdateModuleSymbols(nint self, nint domain, nint module, nint symbols)
    {
        s_debugger!.Loaded(module, symbols);
        return ComObject.Continue(domain);
    }
}
