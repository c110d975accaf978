using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Tests.Compilation;

public sealed class NeededSourcesTests
{
    // Two contracts, and what they share and do not share, in the order of their files' names.
    private static readonly SourceFile[] s_project =
    [
        new("Base.cs", "public abstract class Base : Stratis.SmartContracts.SmartContract { protected Base(Stratis.SmartContracts.ISmartContractState s) : base(s) { } }"),
        new("Events.cs", "public struct Opened { public Kind Kind; }"),
        new("IShop.cs", "public interface IShop { void Open(); void Open(bool wide); }"),
        new("Kind.cs", "public enum Kind : byte { None, Small }"),
        new("Shop.cs", "[Stratis.SmartContracts.Deploy] public class Shop : Base, IShop { public Shop(Stratis.SmartContracts.ISmartContractState s) : base(s) { } public void Open() { } public void Open(bool wide) { } }"),
        new("Teller.1.cs", """
            using Stratis.SmartContracts;
            /// <summary>Speaks to a <see cref="Shop"/>.</summary>
            public partial class Teller : SmartContract
            {
                public Teller(ISmartContractState s) : base(s) { }
                public void Go(Address shop) { Assert(Call(shop, 0, nameof(IShop.Open)).Success); Tell(); }
            }
            """),
        new("Teller.2.cs", "public partial class Teller { private void Tell() { Log(new Opened()); } }"),
        new("Unused.cs", "public struct Unused { public ulong Kind; }"),
    ];

    [Fact]
    public void Of_OneContractOfTwo_LeavesOutWhatOnlyTheOtherNeeds()
    {
        var needed = NeededSources.Of("Teller", s_project);

        Assert.Equal(["Events.cs", "IShop.cs", "Kind.cs", "Teller.1.cs", "Teller.2.cs"], needed.Select(source => source.Path));
        Assert.True(ContractCompiler.Compile(needed).Succeeded);
    }

    [Fact]
    public void Of_AClassWithABase_TakesItsBase() =>
        Assert.Equal(["Base.cs", "IShop.cs", "Shop.cs"], NeededSources.Of("Shop", s_project).Select(source => source.Path));

    [Fact]
    public void Of_AProjectWithGlobalUsings_TakesThem()
    {
        SourceFile[] project = [new("Tip.cs", "public class Tip : SmartContract { public Tip(ISmartContractState s) : base(s) { } }"), .. s_project, new("Usings.cs", "global using Stratis.SmartContracts;")];

        var needed = NeededSources.Of("Tip", project);

        Assert.Equal(["Tip.cs", "Usings.cs"], needed.Select(source => source.Path));
        Assert.True(ContractCompiler.Compile(needed).Succeeded);
    }

    [Fact]
    public void Of_AClassThatIsNowhere_IsEmpty() => Assert.Empty(NeededSources.Of("Nobody", [.. s_project, new("Usings.cs", "global using System;")]));

    [Fact]
    public void Of_AProjectThatDoesNotCompile_StillTells() =>
        Assert.Equal(["Base.cs", "IShop.cs", "Shop.cs"], NeededSources.Of("Shop", [.. s_project, new("Wrong.cs", "public class Wrong : Missing {")]).Select(source => source.Path));
}
