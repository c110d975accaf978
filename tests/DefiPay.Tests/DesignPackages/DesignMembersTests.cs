using DefiPay.DesignPackages;

namespace DefiPay.Tests.DesignPackages;

public sealed class DesignMembersTests
{
    [Fact]
    public void UsedBy_OurAssemblies_NamesPackageTypeAndParameters()
    {
        IReadOnlyList<string> members = DesignMembers.UsedBy(DesignMembers.OurAssemblies(AppContext.BaseDirectory));
        Assert.Contains("Stratis.SmartContracts: Stratis.SmartContracts.SmartContract", members);
        Assert.Contains(members, member => member.StartsWith("HotChocolate", StringComparison.Ordinal) && member.Contains("::AddGraphQLServer(", StringComparison.Ordinal));
        Assert.DoesNotContain(members, member => member.StartsWith("DefiPay", StringComparison.Ordinal));
    }

    [Fact]
    public void NotNamedIn_Description_LeavesWhatItDoesNotName()
    {
        string[] members = ["P: A.Known::get_Name()", "P: A.Known::Missing(Int32)", "P: A.Generic`1", "P: A.Unknown::.ctor()"];
        Assert.Equal(
            ["P: A.Known::Missing(Int32)", "P: A.Unknown::.ctor()"],
            DesignMembers.NotNamedIn(members, ["class Known { string Name }", "class Generic<T>"]));
    }
}
