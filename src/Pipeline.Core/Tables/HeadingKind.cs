namespace Pipeline.Core.Tables;

/// <summary>What one cell of a header row says.</summary>
internal enum HeadingKind
{
    /// <summary>Nothing: it is blank.</summary>
    None,

    /// <summary>The name of a column.</summary>
    Column,

    /// <summary>A period, alone or with a name for values (<c>2019</c>, <c>Réalisé 2019</c>).</summary>
    Period,

    /// <summary>A unit alone (<c>(en k€)</c>, <c>%</c>).</summary>
    Unit,

    /// <summary>An objective, a forecast, a change: never an observation.</summary>
    Aside,

    /// <summary>Words that mean nothing to us.</summary>
    Unknown,
}
