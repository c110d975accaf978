using HotChocolate;
using HotChocolate.Types;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed class HostSubscription
{
    [Subscribe]
    public string Ticked([EventMessage] string tick) => tick;
}
