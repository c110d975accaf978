using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class PetSubscription
{
    [Subscribe]
    public Message NewMessage([EventMessage] Message message) => message;

    [Subscribe]
    public Message OtherMessage([EventMessage] Message message) => message;
}
