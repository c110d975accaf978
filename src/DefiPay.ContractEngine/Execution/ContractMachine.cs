using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Validation;
using DefiPay.Crypto;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// Loads contract classes and runs their constructors and methods by reflection. Each frame gets a fresh object, on which calls do not run
/// the constructor again. Methods and constructors are found by name and argument types as the runtime's default binder finds
/// them, so smaller numbers fit larger parameters.
/// </summary>
internal sealed class ContractMachine(ContractLoader loader, ContractValidator validator)
{
    private const int AcceptedCodeCountMax = 4096;

    private static readonly FieldInfo s_stateField =
        typeof(SmartContract).GetField("contractState", BindingFlags.Instance | BindingFlags.NonPublic)!;

    // Steps of the fuse for what looking at code takes, which leave the constructor half of them at least.
    private const int StepsPerByte = 200;
    private const int StepsPerWork = 10;
    private const long ValidationStepsMax = ExecutionFuse.StepLimit / 2;

    // With what looking at it took: it counts the same for every transaction, whoever created that code before.
    private readonly ConcurrentDictionary<Hash256, long> _acceptedCode = new();

    /// <summary>Runs a constructor; for a create from a transaction the code is validated and the type is the one marked for it.</summary>
    public FrameResult Construct(CallFrame frame, byte[] code, string? typeName, object?[]? parameters)
    {
        bool isExternal = typeName is null;
        var hash = new Hash256(Keccak256.Hash(code));
        if (isExternal && Refuse(frame, hash, code) is { } refusal)
        {
            return refusal;
        }

        LoadedContract loaded;
        try
        {
            loaded = loader.Load(hash, code);
        }
        catch (ContractLoadException failure)
        {
            return FrameResult.Fail(frame.Meter.Gas.Consumed, failure.Message);
        }

        typeName ??= loaded.DeployedTypeName;
        frame.Meter.Trace?.Loaded(loaded, typeName);
        var type = typeName is null ? null : loaded.FindType(typeName);
        if (type is null && isExternal)
        {
            return FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.TypeNotFound);
        }

        // For a class that a contract names this throws when it is not public or is abstract, and that fails the contract that creates.
        object instance = RuntimeHelpers.GetUninitializedObject(type!);
        frame.Scope.State.SetCode(frame.Contract, code, typeName!);
        object[] arguments = [frame, .. (parameters ?? [])!];
        var constructor = type!.GetConstructor(TypesOf(arguments));
        return constructor is null
            ? FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.MethodDoesNotExist)
            : Run(frame, constructor, instance, arguments);
    }

    /// <summary>Runs a method of a contract that exists.</summary>
    public FrameResult Call(CallFrame frame, Hash256 codeHash, byte[] code, string typeName, MethodCall call)
    {
        LoadedContract loaded;
        try
        {
            loaded = loader.Load(codeHash, code);
            frame.Meter.Trace?.Loaded(loaded, typeName);
        }
        catch (ContractLoadException failure)
        {
            return FrameResult.Fail(frame.Meter.Gas.Consumed, failure.Message);
        }

        var type = loaded.FindType(typeName);
        object instance = RuntimeHelpers.GetUninitializedObject(type!);
        s_stateField.SetValue(instance, frame);
        if (call.IsReceive)
        {
            // Only a handler that the class itself declares counts; without one it takes no payments.
            var receive = type!.GetMethod(MethodCall.ReceiveName, BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public);
            return receive is null
                ? FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.MethodDoesNotExist)
                : Run(frame, receive, instance, null);
        }

        var arguments = call.Parameters ?? [];
        if (Array.IndexOf(arguments, null) >= 0)
        {
            return FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.ParameterTypesDoNotMatch);
        }

        var method = loaded.Methods.Find(type!, call.MethodName!, arguments!);
        if (method is null)
        {
            bool nameExists = type!.GetMethods().Any(candidate => candidate.Name == call.MethodName);
            return FrameResult.Fail(frame.Meter.Gas.Consumed, nameExists ? ErrorText.ParameterTypesDoNotMatch : ErrorText.MethodDoesNotExist);
        }

        // The runtime's own hash of an object differs from run to run, and a contract could store it.
        return method.DeclaringType == typeof(object) && method.Name == nameof(GetHashCode)
            ? FrameResult.Ok(frame.Meter.Gas.Consumed, frame.Contract, StableHash(frame.Contract))
            : Run(frame, method, instance, arguments!);
    }

    private static FrameResult Run(CallFrame frame, MethodBase method, object instance, object[]? arguments)
    {
        var gas = frame.Meter.Gas;
        frame.Meter.Trace?.Runs(method, arguments ?? []);
        try
        {
            using var scope = MeterScope.Enter(frame.Meter);
            object? returned = method.Invoke(instance, arguments);
            return FrameResult.Ok(gas.Consumed, frame.Contract, method.IsConstructor ? null : returned);
        }
        catch (TargetInvocationException thrown) when (EndsTransaction(thrown.InnerException!))
        {
            ExceptionDispatchInfo.Throw(thrown.InnerException!);
            throw;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is OutOfGasException)
        {
            return FrameResult.RanOutOfGas(gas.Consumed);
        }
        catch (TargetInvocationException thrown)
        {
            return FrameResult.Fail(gas.Consumed, ErrorText.Of(thrown.InnerException!));
        }
        catch (TargetParameterCountException)
        {
            return FrameResult.Fail(gas.Consumed, ErrorText.ParameterCountIncorrect);
        }
        catch (ArgumentException)
        {
            return FrameResult.Fail(gas.Consumed, ErrorText.ParameterTypesDoNotMatch);
        }
        catch (Exception other) when (!EndsTransaction(other))
        {
            return FrameResult.Fail(gas.Consumed, ErrorText.Of(other));
        }
        finally
        {
            frame.IsClosed = true;
        }
    }

    private static int StableHash(StratisAddress contract) => BinaryPrimitives.ReadInt32LittleEndian(contract.ToBytes());

    private static bool EndsTransaction(Exception exception) => exception is FuseBlownException or StateStoreException;

    private static Type[] TypesOf(object[] arguments) => Array.ConvertAll(arguments, argument => argument.GetType());

    /// <summary>Why this code must not be created; null for accepted code.</summary>
    private FrameResult? Refuse(CallFrame frame, Hash256 hash, byte[] code)
    {
        if (_acceptedCode.TryGetValue(hash, out long known))
        {
            frame.Scope.Fuse.Step(known);
            return null;
        }

        var report = validator.Validate(code);
        long steps = Math.Min(ValidationStepsMax, (StepsPerByte * (long)code.Length) + (StepsPerWork * (long)report.Work));
        frame.Scope.Fuse.Step(steps);
        if (!report.IsModule)
        {
            return FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.InvalidBytecode);
        }

        if (!report.IsAccepted)
        {
            var reasons = report.Errors.Select(error => error.Message).ToArray();
            return FrameResult.Fail(frame.Meter.Gas.Consumed, ErrorText.OfValidation(reasons), reasons);
        }

        if (_acceptedCode.Count >= AcceptedCodeCountMax)
        {
            _acceptedCode.Clear();
        }

        _acceptedCode.TryAdd(hash, steps);
        return null;
    }
}
