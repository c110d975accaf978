using System;

namespace Stratis.SmartContracts
{
    /// <summary>Marks the contract to deploy in a file that declares several.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public class DeployAttribute : Attribute
    {
    }
}
