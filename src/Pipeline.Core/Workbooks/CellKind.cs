namespace Pipeline.Core.Workbooks;

/// <summary>What a cell stores, as the file says it (never guessed from the text).</summary>
public enum CellKind
{
    /// <summary>Nothing is stored; a formula never calculated is blank too.</summary>
    Blank,

    /// <summary>Text: shared, inline, or the text result of a formula.</summary>
    Text,

    /// <summary>A number, stored text in <see cref="Cell.Text"/> (<c>18.399999999999999</c>, <c>1E-3</c>); dates are numbers with a date format.</summary>
    Number,

    /// <summary>A boolean; the text is <c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>An error value; the text is <c>#REF!</c>, <c>#N/A</c>, …</summary>
    Error,

    /// <summary>A date stored as ISO 8601 text (<c>t="d"</c>, strict workbooks).</summary>
    IsoDate,
}
