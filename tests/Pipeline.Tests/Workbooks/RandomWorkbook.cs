using System.Globalization;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Workbooks;

/// <summary>Workbooks of every kind of cell, the same ones for the same seed.</summary>
internal static class RandomWorkbook
{
    private static readonly string?[] Formats =
        [null, "0", "0.00", "# ##0", "#,##0.00", "0.0%", "0.0\" M€\"", "# ##0,,\"M€\"", "#,##0\\ [$€-40C]", "[Red]0.0;[Blue]-0.0", "0.00E+00", "# ?/?", "General\" h\"", "_-* #,##0.00_-"];

    private static readonly string[] DateFormats = ["dd/mm/yyyy", "mmm-yy", "yyyy", "[$-40C]mmmm\\ yyyy;@", "dd/mm/yyyy hh:mm", "yyyy\\-mm\\-dd"];

    private static readonly string[] Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

    private static readonly string[] Words =
        ["allocataires", "RSA", "été", "œuvre", "€", "%", "«\u00A0a\u00A0»", "  ", "\n", "_x0041_", "<b>", "&amp;", "\u202F", "🙂", "1 234,5", "l’"];

    public static TestWorkbook Create(Random random)
    {
        var workbook = new TestWorkbook();
        if (random.Next(2) == 0) workbook.WithInlineStrings();
        if (random.Next(4) == 0) workbook.With1904Dates();
        for (var sheet = random.Next(1, 4); sheet > 0; sheet--)
        {
            var rows = Enumerable.Range(0, random.Next(1, 15)).Select(_ => Row(random)).ToArray();
            workbook.Sheet(
                string.Create(CultureInfo.InvariantCulture, $"Feuille {sheet} & cie"),
                written =>
                {
                    written.IsHidden = random.Next(4) == 0;
                    written.WithReferences = random.Next(4) != 0;
                    if (random.Next(2) == 0) written.HiddenRows.Add(random.Next(1, 5));
                    if (random.Next(2) == 0) written.HiddenColumns.Add(random.Next(1, 5));
                    if (random.Next(2) == 0) written.Merged.Add("A20:C22");
                },
                rows);
        }

        return workbook;
    }

    public static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]));

    private static TestCell?[] Row(Random random) => [.. Enumerable.Range(0, random.Next(10)).Select(_ => Cell(random))];

    private static TestCell? Cell(Random random) => random.Next(14) switch
    {
        0 => null,
        1 => new Empty("0.0%"),
        2 => new Text(""),
        3 or 4 => new Text(Text(random)),
        5 or 6 => new Number(Number(random), Formats[random.Next(Formats.Length)]),
        7 => new Date(random.Next(61, 80_000).ToString(CultureInfo.InvariantCulture) + (random.Next(2) == 0 ? "" : ".75"), DateFormats[random.Next(DateFormats.Length)]),
        8 => new Date(random.Next(1, 24).ToString(CultureInfo.InvariantCulture) + "E-2", random.Next(2) == 0 ? "hh:mm" : "dd/mm/yyyy"),
        9 => new Bool(random.Next(2) == 0),
        10 => new ErrorCell(Errors[random.Next(Errors.Length)]),
        11 => Formula(random),
        12 => new RichText(Text(random), new Run("(1)", Superscript: true), Text(random)),
        _ => new IsoDate(string.Create(CultureInfo.InvariantCulture, $"20{random.Next(10, 30)}-0{random.Next(1, 9)}-1{random.Next(0, 9)}T1{random.Next(0, 9)}:30:00")),
    };

    private static Formula Formula(Random random) => random.Next(5) switch
    {
        0 => new Formula("A1", Number(random)),
        1 => new Formula("A1&\"\"", Text(random), "str"),
        2 => new Formula("NA()", "#N/A", "e"),
        3 => new Formula("TRUE", "1", "b"),
        _ => new Formula("A1"),
    };

    private static string Number(Random random) => random.Next(6) switch
    {
        0 => random.Next().ToString(CultureInfo.InvariantCulture),
        1 => (-random.NextDouble()).ToString("R", CultureInfo.InvariantCulture),
        2 => (random.NextDouble() * 1e12).ToString("R", CultureInfo.InvariantCulture),
        3 => "18.399999999999999",
        4 => "1.5E-7",
        _ => "0",
    };
}
