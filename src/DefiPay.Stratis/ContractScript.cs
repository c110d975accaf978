using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DefiPay.Stratis;

/// <summary>
/// What an output's script asks of the contract engine. The whole script is: opcode, version (4 bytes), gas price and gas limit
/// (8 bytes each), all little-endian; for a call the contract's 20 bytes; then an RLP list of code or method name, and parameters.
/// </summary>
public sealed class ContractScript
{
    /// <summary>The version of the virtual machine that wallets write. The platform reads it and never looks at it, so any other means the same.</summary>
    public const int CurrentVmVersion = 1;

    private const int PrefixSize = 1 + sizeof(int) + sizeof(ulong) + sizeof(ulong);

    private ContractScript(
        int vmVersion, ulong gasPrice, ulong gasLimit, byte[]? code, StratisAddress? address, string? method, IReadOnlyList<ContractParameter> parameters)
    {
        VmVersion = vmVersion;
        GasPrice = gasPrice;
        GasLimit = gasLimit;
        Code = code;
        ContractAddress = address;
        Method = method;
        Parameters = parameters;
    }

    /// <summary>Version of the virtual machine; of no effect.</summary>
    public int VmVersion { get; }

    /// <summary>Satoshi per unit of gas.</summary>
    public ulong GasPrice { get; }

    /// <summary>Gas that may be used at most.</summary>
    public ulong GasLimit { get; }

    /// <summary>Whether this creates a contract.</summary>
    [MemberNotNullWhen(true, nameof(Code))]
    [MemberNotNullWhen(false, nameof(ContractAddress))]
    public bool IsCreate => Code is not null;

    /// <summary>The code of the contract to create; null for a call.</summary>
    public byte[]? Code { get; }

    /// <summary>The contract to call; null for a create.</summary>
    public StratisAddress? ContractAddress { get; }

    /// <summary>The method to call; null for a create, and for a call that names none.</summary>
    public string? Method { get; }

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<ContractParameter> Parameters { get; }

    /// <summary>Asks for a new contract.</summary>
    /// <param name="code">The compiled assembly.</param>
    /// <param name="gasPrice">Satoshi per unit of gas.</param>
    /// <param name="gasLimit">Gas that may be used at most.</param>
    /// <param name="parameters">Arguments of the constructor after the state.</param>
    public static ContractScript Create(byte[] code, ulong gasPrice, ulong gasLimit, params IReadOnlyList<ContractParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new(CurrentVmVersion, gasPrice, gasLimit, code, null, null, parameters);
    }

    /// <summary>Asks for a call.</summary>
    /// <param name="contract">The contract to call.</param>
    /// <param name="method">Name of a public method; empty for none.</param>
    /// <param name="gasPrice">Satoshi per unit of gas.</param>
    /// <param name="gasLimit">Gas that may be used at most.</param>
    /// <param name="parameters">The method's arguments.</param>
    public static ContractScript Call(
        StratisAddress contract, string method, ulong gasPrice, ulong gasLimit, params IReadOnlyList<ContractParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new(CurrentVmVersion, gasPrice, gasLimit, null, contract, method, parameters);
    }

    /// <summary>Whether a script asks something of the engine, well-formed or not.</summary>
    public static bool IsContractScript(ReadOnlySpan<byte> script) => script is [ContractOpcode.Create or ContractOpcode.Call, ..];

    /// <summary>Reads a script.</summary>
    /// <param name="script">The whole script of an output.</param>
    /// <param name="contractScript">What it asks for.</param>
    /// <param name="error">Why it is malformed.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> script, [NotNullWhen(true)] out ContractScript? contractScript, [NotNullWhen(false)] out string? error)
    {
        try
        {
            contractScript = Decode(script);
            error = null;
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            contractScript = null;
            error = exception.Message;
            return false;
        }
    }

    /// <summary>The script.</summary>
    public byte[] Encode()
    {
        var subject = Code ?? Encoding.UTF8.GetBytes(Method ?? "");
        var list = Rlp.EncodeList(Rlp.EncodeElement(subject), Rlp.EncodeElement(ContractParameters.Encode(Parameters)));
        var prefix = new byte[PrefixSize];
        prefix[0] = IsCreate ? ContractOpcode.Create : ContractOpcode.Call;
        BinaryPrimitives.WriteInt32LittleEndian(prefix.AsSpan(1), VmVersion);
        BinaryPrimitives.WriteUInt64LittleEndian(prefix.AsSpan(5), GasPrice);
        BinaryPrimitives.WriteUInt64LittleEndian(prefix.AsSpan(13), GasLimit);
        return [.. prefix, .. ContractAddress?.ToBytes() ?? [], .. list];
    }

    private static ContractScript Decode(ReadOnlySpan<byte> script)
    {
        if (!IsContractScript(script))
        {
            throw new FormatException($"A contract script begins with {ContractOpcode.Create:X2} or {ContractOpcode.Call:X2}.");
        }

        var isCall = script[0] == ContractOpcode.Call;
        var listStart = PrefixSize + (isCall ? StratisAddress.Size : 0);
        if (script.Length <= listStart)
        {
            throw new FormatException($"A contract script has more than {listStart} bytes, not {script.Length}.");
        }

        // What follows means nothing here; on permissioned networks it holds signatures.
        if (PlatformRlp.ReadList(script[listStart..]) is not [var subject, var parameters, ..])
        {
            throw new FormatException("A contract script ends with an RLP list of code or method, and parameters.");
        }

        return new ContractScript(
            BinaryPrimitives.ReadInt32LittleEndian(script[1..]),
            BinaryPrimitives.ReadUInt64LittleEndian(script[5..]),
            BinaryPrimitives.ReadUInt64LittleEndian(script[13..]),
            isCall ? null : subject ?? [],
            isCall ? new StratisAddress(script.Slice(PrefixSize, StratisAddress.Size)) : null,
            isCall && subject is not null ? Encoding.UTF8.GetString(subject) : null,
            ContractParameters.Decode(parameters));
    }
}
