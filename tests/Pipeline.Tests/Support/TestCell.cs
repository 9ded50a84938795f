#pragma warning disable MA0048, CA1716 // a closed family of one-line records reads best in one file

namespace Pipeline.Tests.Support;

/// <summary>A cell for <see cref="TestWorkbook"/>. Text, numbers and null convert by themselves.</summary>
/// <remarks>A closed family: the records below are all there is.</remarks>
public abstract record TestCell
{
    public static implicit operator TestCell(string text) => new Text(text);

    public static implicit operator TestCell(decimal number) => new Number(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static implicit operator TestCell(int number) => new Number(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Text, shared or inline as the workbook says.</summary>
public sealed record Text(string Value, string? Format = null) : TestCell;

/// <summary>A number, its stored text as given, with a format code.</summary>
public sealed record Number(string Stored, string? Format = null) : TestCell;

/// <summary>A date: a serial number with a date format.</summary>
public sealed record Date(string Serial, string Format = "dd/mm/yyyy") : TestCell;

/// <summary>A date stored as ISO 8601 text.</summary>
public sealed record IsoDate(string Stored, string Format = "dd/mm/yyyy") : TestCell;

/// <summary>A formula with its cached result (<paramref name="Cached"/>; null when none was ever stored).</summary>
/// <param name="Code">Its text, without the equals sign.</param>
/// <param name="Cached">The cached result as stored.</param>
/// <param name="Type">The type of the result as stored: n, str, b, e.</param>
/// <param name="Format">Format code.</param>
/// <param name="Attributes">More attributes of the formula, such as <c>t="array" ref="A1:A3"</c>.</param>
public sealed record Formula(string Code, string? Cached = null, string Type = "n", string? Format = null, string Attributes = "") : TestCell;

/// <summary>An error value (<c>#REF!</c>).</summary>
public sealed record ErrorCell(string Code) : TestCell;

/// <summary>A boolean.</summary>
public sealed record Bool(bool Value) : TestCell;

/// <summary>A cell that has a style and holds nothing.</summary>
public sealed record Empty(string? Format = null) : TestCell;

/// <summary>Text in runs.</summary>
public sealed record RichText(params Run[] Runs) : TestCell;

/// <summary>One run of <see cref="RichText"/>.</summary>
public sealed record Run(string Value, bool Superscript = false, bool Phonetic = false, bool Struck = false, bool Subscript = false)
{
    public static implicit operator Run(string value) => new(value);
}

/// <summary>A <c>c</c> element as it stands, reference included.</summary>
public sealed record RawCell(string Xml) : TestCell;
