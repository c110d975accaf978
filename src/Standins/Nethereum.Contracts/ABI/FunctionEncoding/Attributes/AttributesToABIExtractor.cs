using System.Reflection;
using Nethereum.ABI.Codec;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>Reads from attributed classes what a JSON ABI would say.</summary>
public class AttributesToABIExtractor
{
    /// <summary>The functions, events and errors that the types stand for.</summary>
    public ContractABI ExtractContractABI(params Type[] contractMessagesTypes) => new()
    {
        Functions = [.. contractMessagesTypes.Where(FunctionAttribute.IsFunctionType).Select(ExtractFunctionABI)],
        Events = [.. contractMessagesTypes.Where(EventAttribute.IsEventType).Select(ExtractEventABI)],
        Errors = [.. contractMessagesTypes.Where(ErrorAttribute.IsErrorType).Select(ExtractErrorABI)],
    };

    /// <summary>The custom error that a type stands for; null where it stands for none.</summary>
    public ErrorABI ExtractErrorABI(Type contractMessageType) => ErrorAttribute.GetAttribute(contractMessageType) is not { } attribute
        ? null
        : new ErrorABI(attribute.Name) { InputParameters = ExtractParametersFromAttributes(contractMessageType) };

    /// <summary>The function that a type stands for; null where it stands for none.</summary>
    public FunctionABI ExtractFunctionABI(Type contractMessageType)
    {
        if (FunctionAttribute.GetAttribute(contractMessageType) is not { } attribute)
        {
            return null;
        }

        return new FunctionABI(attribute.Name, false)
        {
            InputParameters = ExtractParametersFromAttributes(contractMessageType),
            OutputParameters = attribute.DTOReturnType is { } outputs ? ExtractParametersFromAttributes(outputs)
                : attribute.ReturnType is { } output ? [new Parameter(output)] : [],
        };
    }

    /// <summary>The event that a type stands for; null where it stands for none.</summary>
    public EventABI ExtractEventABI(Type contractMessageType) => EventAttribute.GetAttribute(contractMessageType) is not { } attribute
        ? null
        : new EventABI(attribute.Name, attribute.IsAnonymous) { InputParameters = ExtractParametersFromAttributes(contractMessageType) };

    /// <summary>The parameters of a type's properties, in order, with the components of their tuples.</summary>
    public Parameter[] ExtractParametersFromAttributes(Type contractMessageType) =>
        [.. AttributedProperty.Of(contractMessageType).Select(property => property.Parameter)];

    /// <summary>Gives a tuple type, or an array of them, the components that a class declares.</summary>
    public void InitTupleComponentsFromTypeAttributes(Type type, ABIType abiType) => AttributedProperty.InitTuples(abiType, type);
}
