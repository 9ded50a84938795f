using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Contract;

/// <summary>
/// No value is ever silently changed, and what the contract refuses is never accepted: whole workbooks of numbers built from what they
/// mean, through the evaluator.
/// </summary>
public sealed class WholeWorkbookPropertyTests
{
    private const int FirstRow = 4;
    private const int ValueColumn = 3;

    // Where a scale stands beside the values, and which.
    private static readonly (string? Title, string Heading, string? Unit, int Scale)[] Places =
    [
        (null, "Valeur", null, 0), (null, "Valeur", null, 0), (null, "Valeur", "k€", 3), (null, "Valeur", "M€", 6), (null, "Valeur", "%", 0),
        (null, "Montant (k€)", null, 3), (null, "Montant en millions d’euros", null, 6), ("Montants en milliers d’euros", "Montant", null, 3),
        (null, "2021", null, 0), ("en M€", "2021", null, 6),
    ];

    private static readonly (string Format, decimal Factor)[] Formats =
    [
        ("General", 1), ("0", 1), ("0.0", 1), ("#,##0.00", 1), ("# ##0", 1), ("0.0%", 100), ("0%", 100), ("0.0\" M€\"", 1_000_000), ("#,##0\\ \"€\"", 1),
        ("0\" k€\"", 1000), ("#,##0,,\"M€\"", 1), ("0.0\\ [$€-40C]", 1), ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", 1), ("0.00;[Red]-0.00", 1),
    ];

    private static readonly Gen<(TypedNumber Number, Decoration Decoration)> Typings =
        from number in TypedNumber.All
        from decoration in Gen.Elements<Decoration>([.. Decoration.All])
        select (number, decoration);

    [Property(MaxTest = 300)]
    public Property What_is_published_is_what_was_typed_and_what_is_not_has_a_finding() => Prop.ForAll(
        Gen.Elements(Places).SelectMany(place => Typings.ListOf(40).Select(typings => (place, typings: typings.ToList()))).ToArbitrary(),
        workbook =>
        {
            var (place, typings) = workbook;
            var evaluation = Evaluate(place, typings.Select(typed => (TestCell)(typed.Decoration.Before + typed.Number.Text + typed.Decoration.After)));
            for (var i = 0; i < typings.Count; i++)
            {
                var (number, decoration) = typings[i];
                var expected = number.Value is { } value && !decoration.Refused ? value * PowerOfTen(decoration.Scale ?? place.Scale) : (decimal?)null;
                var what = $"« {decoration.Before}{number.Text}{decoration.After} » {place}";
                Check(evaluation, i, expected, what);
                if (place == Places[0] && expected is not null && decoration.After.Contains('€', StringComparison.Ordinal))
                    Assert.True(evaluation.Indicators.Any(indicator => indicator.Observations[0].Provenance.Cell == CellOf(i)), $"{what}: refused");
            }

            return true;
        });

    [Property(MaxTest = 300)]
    public Property A_number_cell_is_published_as_stored_to_the_digits_that_Excel_shows() => Prop.ForAll(
        (from whole in Gen.Choose(-9_999_999, 9_999_999)
         from places in Gen.Choose(0, 5)
         from noise in Gen.Elements(false, true)
         from format in Gen.Elements(Formats)
         select (Value: whole / PowerOfTen(places), Noise: noise, format.Format, format.Factor)).ListOf(40).Select(cells => cells.ToList()).ToArbitrary(),
        cells =>
        {
            var evaluation = Evaluate(Places[0], cells.Select(cell => new Number(Stored(cell.Value, cell.Noise), cell.Format)));
            for (var i = 0; i < cells.Count; i++) Check(evaluation, i, cells[i].Value * cells[i].Factor, cells[i].ToString());
            return true;
        });

    public static TheoryData<string> Dresses => [.. Dressings.Keys];

    // Ways of storing a text that change nothing about it.
    private static readonly Dictionary<string, Func<string, TestCell>> Dressings = new(StringComparer.Ordinal)
    {
        ["as typed"] = text => text,
        ["with spaces at its edges"] = text => $" \u00A0{text}\n ",
        ["with no-break spaces"] = text => text.Replace(' ', '\u00A0'),
        ["in runs"] = text => new RichText([.. text.Select(c => new Run(c.ToString()))]),
        ["as the result of a formula"] = text => new Formula("A1", text, "str"),
        ["in a cell formatted as text"] = text => new Text(text, "@"),
        ["in a cell formatted as a percentage"] = text => new Text(text, "0.0%"),
        ["in a cell formatted in euros"] = text => new Text(text, "#,##0\\ \"€\""),
    };

    [Theory]
    [MemberData(nameof(Dresses))]
    public void No_text_that_the_contract_refuses_is_accepted_however_it_is_stored(string dress)
    {
        var texts = ContractRows.Refused.Where(row => row is { Unit: null, Period: null, Status: null, Typed: Text }).Select(row => ((Text)row.Typed!).Value).ToList();
        Assert.All(Places, place =>
        {
            // In a column that has decimals, 1,234 has one meaning; 7,8 M beside a stated unit has none.
            var refused = texts.Where(text => text != "1,234" || (place.Scale == 0 && place.Unit is null)).ToList();
            var evaluation = Evaluate(place, refused.Select(Dressings[dress]));
            for (var i = 0; i < refused.Count; i++) Check(evaluation, i, null, $"« {refused[i]} » {dress} {place}");
        });
    }

    private static Evaluation Evaluate((string? Title, string Heading, string? Unit, int Scale) place, IEnumerable<TestCell> values)
    {
        TestCell?[][] rows = [.. values.Select((value, i) => (TestCell?[])["Contexte", $"ligne {i.ToString(CultureInfo.InvariantCulture)}", value, place.Unit is { } unit ? new Text(unit) : null, 2021])];
        return Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", [place.Title is { } title ? [title] : [], [], ["Rubrique", "Libellé", place.Heading, "Unité", "Période"], .. rows]));
    }

    // Published as expected, or refused at its cell; what must be refused is.
    private static void Check(Evaluation evaluation, int index, decimal? expected, string what)
    {
        var row = FirstRow + index;
        var observation = evaluation.Indicators.SelectMany(indicator => indicator.Observations).SingleOrDefault(observation => observation.Provenance.Cell == CellOf(index));
        if (observation is null)
            Assert.True(evaluation.Findings.Any(finding => finding.Severity == Severity.Error && Covers(finding.Cell, row)), $"{what}: neither published nor refused");
        else
            Assert.True(observation.Value == expected, string.Create(CultureInfo.InvariantCulture, $"{what}: published as {observation.Value}, not as {expected}"));
    }

    private static string CellOf(int index) => new CellAddress(FirstRow + index, ValueColumn).ToString();

    private static bool Covers(string? range, int row)
    {
        if (range is null) return false;
        var rows = range.Split(':').Select(cell => int.Parse(string.Concat(cell.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture)).ToList();
        return rows[0] <= row && row <= rows[^1];
    }

    // What Excel stores: 15 digits, or the 17 of the binary number nearest to them.
    private static string Stored(decimal value, bool noise) =>
        noise ? ((double)value).ToString("G17", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
