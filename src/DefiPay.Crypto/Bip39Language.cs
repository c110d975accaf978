namespace DefiPay.Crypto;

/// <summary>The languages of BIP-39 that a node of the platform speaks, in the order in which it looks for words.</summary>
public enum Bip39Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Japanese, with ideographic blanks between the words.</summary>
    Japanese,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Chinese in simplified characters.</summary>
    ChineseSimplified,

    /// <summary>Chinese in traditional characters. Many are the simplified ones too, with other numbers.</summary>
    ChineseTraditional,

    /// <summary>French.</summary>
    French,
}
