namespace Pipeline.Core.Indicators;

/// <summary>How a text compares with the closed list of units.</summary>
internal enum UnitMatch
{
    /// <summary>It is none of them.</summary>
    None,

    /// <summary>It is one, or a scale alone.</summary>
    Found,

    /// <summary><c>m€</c>: thousandths or millions?</summary>
    SmallM,

    /// <summary><c>M d€</c>: millions or milliards?</summary>
    MillionOrMilliard,
}
