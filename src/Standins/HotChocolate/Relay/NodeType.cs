namespace HotChocolate.Types.Relay;

/// <summary>The interface of all types that can be loaded by a global id.</summary>
public class NodeType : InterfaceType
{
    /// <inheritdoc />
    protected override void Configure(IInterfaceTypeDescriptor descriptor) => descriptor
        .Name("Node")
        .Description("The node interface is implemented by entities that have a global unique identifier.")
        .Field("id")
        .Type<NonNullType<IdType>>();
}
