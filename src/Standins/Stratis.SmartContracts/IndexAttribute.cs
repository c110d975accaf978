using System;

namespace Stratis.SmartContracts
{
    /// <summary>Marks a field of a log struct as a topic: its bytes enter the bloom filter, so that logs can be searched by it.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public class IndexAttribute : Attribute
    {
    }
}
