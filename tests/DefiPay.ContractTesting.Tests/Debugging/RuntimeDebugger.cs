using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace DefiPay.ContractTesting.Tests.Debugging;

/// <summary>
/// As much of a debugger as it takes to set one break point by file and line, and to say where the program stopped and with which locals. It does it as
/// they do: through the library beside the runtime (mscordbi), with the PDB that the runtime hands out for a module in memory.
/// </summary>
internal sealed unsafe class RuntimeDebugger(string file, int line, Action<string> tell)
{
    private const int DebuggerVersion = 4;
    private const int MethodTable = 0x06000000;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly Guid s_ilFrame = new("03E26311-4F76-11D3-88C6-006097945418");
    private static readonly Guid s_genericValue = new("CC7BCAF8-8A68-11D2-983C-0000F808342D");

    private readonly ManualResetEventSlim _exited = new();
    private StreamWriter? _input;
    private MetadataReader? _symbols;

    /// <summary>Runs the other half of <see cref="DebugProgram"/> to its end; gives the exit code.</summary>
    public int Run()
    {
        using var program = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(DebugProgram).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _input = program.StandardInput;
        try
        {
            if (program.StandardOutput.ReadLine() != DebugProgram.Waiting) throw new InvalidOperationException("The program did not start.");
            Attach(program);
            tell(program.StandardOutput.ReadToEnd().TrimEnd());
            return _exited.Wait(s_patience) ? 0 : 1;
        }
        finally
        {
            if (!program.HasExited) program.Kill();
        }
    }

    /// <summary>The runtime has taken us for its debugger; it stands still until the caller lets it go on.</summary>
    public void Attached() => _input!.WriteLine();

    /// <summary>The program has ended.</summary>
    public void Exited() => _exited.Set();

    /// <summary>A module came without a file, and these are its symbols: the break point goes where they have its line.</summary>
    public void Loaded(nint module, nint stream)
    {
        var reader = MetadataReaderProvider.FromPortablePdbImage(ReadAll(stream)).GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => point.StartLine == line && FileOf(reader, point) == file))
            {
                _symbols = reader;
                nint function = ComObject.Get(module, 9, MethodTable | MetadataTokens.GetRowNumber(handle)); // GetFunctionFromToken
                nint code = ComObject.Get(function, 6); // GetILCode
                nint breakpoint = ComObject.Get(code, 7, point.Offset); // CreateBreakpoint
                int isActive = ComObject.Call(breakpoint, 3, 1); // Activate
                tell(isActive >= 0 ? $"break point at {file}:{line}" : $"no break point: 0x{isActive:x8}");
            }
        }
    }

    /// <summary>A thread is at the break point.</summary>
    public void Stopped(nint thread)
    {
        nint frame = ComObject.As(ComObject.Get(thread, 15), s_ilFrame); // GetActiveFrame
        int method = (int)ComObject.Get(frame, 6) & ~MethodTable; // GetFunctionToken
        uint offset = OffsetIn(frame);
        var handle = MetadataTokens.MethodDebugInformationHandle(method);
        var point = _symbols!.GetMethodDebugInformation(handle).GetSequencePoints().Single(point => point.Offset == offset);
        var locals = _symbols.GetLocalScopes(handle).SelectMany(scope => _symbols.GetLocalScope(scope).GetLocalVariables()).Select(variable => _symbols.GetLocalVariable(variable))
            .Select(local => $"{_symbols.GetString(local.Name)} = {Value(frame, local.Index)}");
        tell($"stopped at {FileOf(_symbols, point)}:{point.StartLine}, {string.Join(", ", locals)}");
    }

    private void Attach(Process program)
    {
        var runtime = program.Modules.Cast<ProcessModule>().Single(module => module.ModuleName.StartsWith("libcoreclr.", StringComparison.Ordinal));
        string folder = Path.GetDirectoryName(runtime.FileName)!;
        string extension = Path.GetExtension(runtime.FileName);
        nint library = NativeLibrary.Load(Path.Combine(folder, $"libmscordbi{extension}"));
        ((delegate* unmanaged<nint, int, nint, int>)NativeLibrary.GetExport(library, "DllMain"))(library, 1, 0);
        var create = (delegate* unmanaged<int, int, char*, char*, nint, nint*, int>)NativeLibrary.GetExport(library, "CoreCLRCreateCordbObject3");
        nint debugging;
        fixed (char* access = Path.Combine(folder, $"libmscordaccore{extension}"))
        {
            Require(create(DebuggerVersion, program.Id, null, access, runtime.BaseAddress, &debugging));
        }

        Require(ComObject.Call(debugging, 3)); // Initialize
        Require(ComObject.Call(debugging, 5, ManagedCallback.For(this))); // SetManagedHandler
        nint process;
        Require(ComObject.Call(debugging, 8, program.Id, 0, (nint)(&process))); // DebugActiveProcess
    }

    private static uint OffsetIn(nint frame)
    {
        uint offset = 0;
        int how = 0;
        Require(ComObject.Call(frame, 11, (nint)(&offset), (nint)(&how))); // GetIP
        return offset;
    }

    private static ulong Value(nint frame, int local)
    {
        ulong value = 0;
        Require(ComObject.Call(ComObject.As(ComObject.Get(frame, 14, local), s_genericValue), 7, (nint)(&value))); // GetLocalVariable, GetValue
        return value;
    }

    private static ImmutableArray<byte> ReadAll(nint stream)
    {
        var all = ImmutableArray.CreateBuilder<byte>();
        var buffer = new byte[1 << 16];
        ComObject.Call(stream, 5); // Seek, to the start
        while (true)
        {
            uint read = 0;
            fixed (byte* bytes = buffer) ComObject.Call(stream, 3, (nint)bytes, buffer.Length, (nint)(&read));
            if (read == 0 || read > buffer.Length) return all.ToImmutable();
            all.AddRange(buffer.AsSpan(0, (int)read));
        }
    }

    private static string FileOf(MetadataReader reader, SequencePoint point) => reader.GetString(reader.GetDocument(point.Document).Name);

    private static void Require(int result)
    {
        if (result < 0) throw new InvalidOperationException($"The debugging library failed: 0x{result:x8}.");
    }
}
