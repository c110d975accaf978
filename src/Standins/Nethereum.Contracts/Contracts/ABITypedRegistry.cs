using System.Collections.Concurrent;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;

namespace Nethereum.Contracts;

/// <summary>The ABI of annotated classes, read once a class.</summary>
public static class ABITypedRegistry
{
    private static readonly ConcurrentDictionary<Type, FunctionABI> Functions = new();
    private static readonly ConcurrentDictionary<Type, EventABI> Events = new();
    private static readonly ConcurrentDictionary<Type, ErrorABI> Errors = new();

    /// <summary>The function of a message class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Function]`.</exception>
    public static FunctionABI GetFunctionABI<TFunctionMessage>() => GetFunctionABI(typeof(TFunctionMessage));

    /// <summary>The function of a message class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Function]`.</exception>
    public static FunctionABI GetFunctionABI(Type functionABIType) =>
        Functions.GetOrAdd(functionABIType, type => new AttributesToABIExtractor().ExtractFunctionABI(type) ?? throw Missing(type, "Function"));

    /// <summary>The event of a class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Event]`.</exception>
    public static EventABI GetEvent<TEvent>() => GetEvent(typeof(TEvent));

    /// <summary>The event of a class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Event]`.</exception>
    public static EventABI GetEvent(Type type) =>
        Events.GetOrAdd(type, key => new AttributesToABIExtractor().ExtractEventABI(key) ?? throw Missing(key, "Event"));

    /// <summary>The custom error of a class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Error]`.</exception>
    public static ErrorABI GetError<TError>() => GetError(typeof(TError));

    /// <summary>The custom error of a class.</summary>
    /// <exception cref="ArgumentException">The class has no `[Error]`.</exception>
    public static ErrorABI GetError(Type type) =>
        Errors.GetOrAdd(type, key => new AttributesToABIExtractor().ExtractErrorABI(key) ?? throw Missing(key, "Error"));

    private static ArgumentException Missing(Type type, string attribute) => new($"{type} has no [{attribute}] attribute.");
}
