using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Distributions;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>The CSV files, as programs and spreadsheets that are not ours read them.</summary>
public sealed class CsvTests : IDisposable
{
    private const string Read = """
        import csv, json, sys
        with open(sys.argv[1], newline='', encoding='utf-8') as f:
            print(json.dumps(list(csv.reader(f, delimiter=sys.argv[2], strict=True))))
        """;

    private static readonly IReadOnlyList<FigureRow> Figures = [.. FigureRow.Of([DemoMission.Published])];
    private static readonly IReadOnlyList<FigureRow> Varied = [.. FigureRow.Of([VariedMission.Document])];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Programs_read_every_field_as_it_was()
    {
        var rows = await ReadAsync((await VariedAsync())[CsvDistribution.DatasetName], ",");

        Assert.Equal(TableColumn.All.Select(c => c.Name), rows[0]);
        Assert.Equal(Varied.Count, rows.Count - 1);
        foreach (var (figure, row) in Varied.Zip(rows.Skip(1)))
        {
            Assert.Equal(figure.Indicator.Code, Of(row, "indicator"));
            Assert.Equal(figure.Indicator.Label, Of(row, "label"));
            Assert.Equal(figure.Indicator.Name, Of(row, "name"));
            Assert.Equal(figure.Indicator.Description ?? "", Of(row, "description"));
            Assert.Equal(figure.Indicator.Note ?? "", Of(row, "note"));
            Assert.Equal(figure.Observation.Value?.ToString(CultureInfo.InvariantCulture) ?? "", Of(row, "value"));
            Assert.Equal(figure.Observation.Display, Of(row, "display"));
            Assert.Equal(figure.Observation.PeriodStart.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Of(row, "period_start"));
            Assert.Equal(figure.Observation.Territory!.Code, Of(row, "territory_code"));
        }
    }

    [Fact]
    public async Task The_file_for_programs_is_what_RFC_4180_says()
    {
        var text = (await VariedAsync())[CsvDistribution.DatasetName].Content.ToString();

        Assert.StartsWith("mission,mission_title,section,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\"des \"\"guillemets\"\", des virgules; des points-virgules\"", text, StringComparison.Ordinal);
        Assert.Equal(Varied.Count + 1, text.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("dataset.csv", ",")]
    [InlineData("dataset-tableur.csv", ";")]
    public async Task No_field_begins_as_a_formula_but_numbers_which_stay_numbers(string name, string delimiter)
    {
        var rows = await ReadAsync((await VariedAsync())[name], delimiter);

        var begun = rows.SelectMany(row => row).Where(field => field.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D', ..]).ToList();
        Assert.NotEmpty(begun);
        Assert.All(begun, field => Assert.True(decimal.TryParse(
            field.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _), field));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 2 40", "'+33 2 40")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SOMME(A1)", "'@SOMME(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData(" =1+1", "' =1+1", "after spaces")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1", "full-width signs are signs to an Asian Excel")]
    [InlineData("'tel quel", "''tel quel", "or taking one apostrophe off would change it")]
    [InlineData("\u22123\u00A0%", "\u22123\u00A0%", "the typographic minus begins no formula")]
    [InlineData("a=1+1", "a=1+1")]
    [InlineData("", "")]
    public void A_text_that_could_be_a_formula_has_one_apostrophe_before_it(string text, string field, string because = "")
    {
        _ = because;
        var written = CsvDialect.Programs.Write([new CsvColumn("x", _ => text), new CsvColumn("y", _ => null)], [Figures[0]]).ToString();

        Assert.Equal($"x,y\r\n{field},\r\n", written);
    }

    [Theory]
    [InlineData("dataset-tableur.csv", "CSV:59,34,76,1,,1036", "Valeur", "Intitulé", "Début")]
    [InlineData("dataset.csv", "CSV:44,34,76,1,,1033", "value", "name", "period_start")]
    public async Task A_spreadsheet_opens_it_with_the_right_columns_and_numbers(string name, string readAs, string value, string title, string start)
    {
        var file = (await VariedAsync())[name];

        var saved = (await LibreOffice.ConvertAsync("xlsx", readAs, [(name, file.Content.ToArray())]))[0];

        var table = SheetTable.Read(saved);
        Assert.Equal(Varied.Count, table.Rows.Count);
        foreach (var (figure, row) in Varied.Zip(table.Rows))
        {
            var read = row.TryGetValue(value, out var cell) ? Number(cell) : default(decimal?);
            Assert.Equal(figure.Observation.Value is { } number ? Digits15(number) : null, read is { } there ? Digits15(there) : null);
            Assert.Equal(figure.Indicator.Name, Unguarded(row[title].Text));
            Assert.True(row[start] is { Kind: CellKind.Number, Format.IsDate: true });
            Assert.DoesNotContain(row.Values, c => c.IsFormula);
        }
    }

    [Fact]
    public async Task A_double_click_in_Excel_finds_a_byte_order_mark_and_French_numbers()
    {
        var bytes = (await Rendering.DemoAsync())[SpreadsheetCsvDistribution.DatasetName].Content.ToArray();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.NotEqual(0xEF, (await Rendering.DemoAsync())[CsvDistribution.DatasetName].Content.ToArray()[0]);
        Assert.Contains(";2,3;%;2,3\u00A0%;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains(";288000000;euros;288\u00A0M€;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missions_files_hold_its_rows_alone()
    {
        var files = await Rendering.DemoAsync();

        Assert.Equal(Figures.Count + 1, (await ReadAsync(files[CsvDistribution.MissionName(DemoMission.Mission.Slug)], ",")).Count);
        Assert.Equal(Figures.Count + 1, (await ReadAsync(files[SpreadsheetCsvDistribution.MissionName(DemoMission.Mission.Slug)], ";")).Count);
    }

    private static Task<SortedDictionary<string, PublicFile>> VariedAsync() => Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);

    private async Task<List<string[]>> ReadAsync(PublicFile file, string delimiter) =>
        JsonSerializer.Deserialize<List<string[]>>(await Python.RunAsync(Read, folder.Path, folder.Write(Path.GetFileName(file.Name), file.Content.ToArray()), delimiter))!;

    // What the documentation tells a reader to do.
    private static string Unguarded(string text) => text.StartsWith('\'') ? text[1..] : text;

    private static string Of(string[] row, string column) => Unguarded(row[TableColumn.All.Index().Single(c => c.Item.Name == column).Index]);

    private static decimal Number(Cell cell)
    {
        Assert.Equal(CellKind.Number, cell.Kind);
        return decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // What a spreadsheet keeps of a number.
    private static string Digits15(decimal number) => number.ToString("E14", CultureInfo.InvariantCulture);
}
