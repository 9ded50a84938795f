using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using ExcelDataReader;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Workbooks;

/// <summary>On every workbook that both read, our values are those of ExcelDataReader; each difference has a name in <see cref="Difference"/>.</summary>
public sealed class AgreementTests
{
    static AgreementTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Files => [.. SampleFiles.Names.Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal) && name is not "encrypted.xlsx"), "sheetjs.xlsm"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Workbooks_of_other_writers_are_read_alike(string file) => AssertAgrees(SampleFiles.Open(file).ToArray());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Workbooks_of_every_kind_of_cell_are_read_alike(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50; i++) AssertAgrees(RandomWorkbook.Create(random).ToBytes());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Workbooks_of_ClosedXML_are_read_alike(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 10; i++) AssertAgrees(WithClosedXml(random));
    }

    /// <summary>ExcelDataReader finds no sheet in a strict workbook: there our own reading of its transitional twin is the measure.</summary>
    [Fact]
    public void Strict_twins_of_these_are_read_like_them()
    {
        var random = new Random(8);
        for (var i = 0; i < 50; i++)
        {
            var workbook = RandomWorkbook.Create(random);
            var transitional = Sheets.Cells(workbook);
            Assert.Equal(transitional, Sheets.Cells(workbook.AsStrict()));
        }
    }

    /// <summary>So that the explanations do not outlive what they explain.</summary>
    [Fact]
    public void Every_named_difference_is_met()
    {
        var met = new HashSet<Difference>();
        foreach (var file in Files) met.UnionWith(Compare(SampleFiles.Open(file.Data).ToArray()).Differences);
        for (var seed = 1; seed <= 4; seed++)
        {
            var random = new Random(seed);
            for (var i = 0; i < 50; i++) met.UnionWith(Compare(RandomWorkbook.Create(random).ToBytes()).Differences);
        }

        Assert.Equal(Enum.GetValues<Difference>(), met.Order());
    }

    private static void AssertAgrees(byte[] file)
    {
        var (compared, _) = Compare(file);
        Assert.True(compared > 0, "Nothing was compared.");
    }

    private static (int Compared, List<Difference> Differences) Compare(byte[] file)
    {
        var differences = new List<Difference>();
        var compared = 0;
        using var stream = new MemoryStream(file);
        var opened = WorkbookReader.Open(stream, new WorkbookLimits());
        Assert.True(opened.Success, opened.Failure?.ToString());
        using var workbook = opened.Workbook;
        using var other = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var theirs = ReadOther(other);
        foreach (var sheet in workbook.Sheets)
        {
            var cells = ReadOurs(workbook, sheet);
            var otherCells = theirs[sheet.Name];
            foreach (var address in cells.Keys.Union(otherCells.Keys).Order())
            {
                var ours = cells.TryGetValue(address, out var cell) ? cell : new Cell { Address = address, Kind = CellKind.Blank, Text = "", Format = NumberFormat.General };
                var difference = Judge(workbook, ours, otherCells.GetValueOrDefault(address), $"{sheet.Name}!{address}");
                if (difference is { } named) differences.Add(named);
                compared++;
            }
        }

        return (compared, differences);
    }

    private static Dictionary<CellAddress, Cell> ReadOurs(Workbook workbook, Sheet sheet)
    {
        var cells = new Dictionary<CellAddress, Cell>();
        using var reader = workbook.OpenRows(sheet);
        while (reader.Read(out var row))
        {
            foreach (ref readonly var cell in row.Cells) cells.Add(cell.Address, cell);
        }

        Assert.Null(reader.Failure);
        return cells;
    }

    private static Dictionary<string, Dictionary<CellAddress, object>> ReadOther(IExcelDataReader reader)
    {
        var sheets = new Dictionary<string, Dictionary<CellAddress, object>>(StringComparer.Ordinal);
        do
        {
            var cells = new Dictionary<CellAddress, object>();
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value) cells.Add(new CellAddress(row, column + 1), value);
                }
            }

            sheets.Add(reader.Name, cells);
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>Nothing when both say the same; else the name of the difference, and a failed test when it has none.</summary>
    private static Difference? Judge(Workbook workbook, in Cell ours, object? theirs, string place)
    {
        if (Same(workbook, ours, theirs)) return null;
        var difference = Explain(workbook, ours, theirs);
        Assert.True(difference is not null, $"{place}: {ours.Kind} «{ours.Text}» {ours.Format.Code}, but ExcelDataReader has {theirs?.GetType().Name ?? "nothing"} «{theirs}».");
        return difference;
    }

    private static bool Same(Workbook workbook, in Cell ours, object? theirs) => (ours.Kind, theirs) switch
    {
        (CellKind.Blank, null) => true,
        (CellKind.Text, string text) => text.Equals(ours.Text, StringComparison.Ordinal),
        (CellKind.Number, double number) => ToDouble(ours.Text).Equals(number) && !ours.Format.IsDate,
        (CellKind.Number, DateTime date) => ours.Format.IsDate && workbook.ToDate(ours) is { } own && Close(own, date),
        (CellKind.Number, TimeSpan time) => ours.Format is { IsDate: true, ShowsTime: true } && Math.Abs(ToDouble(ours.Text) - time.TotalDays) < 1e-8,
        (CellKind.Boolean, bool boolean) => ours.Text.Equals(boolean ? "TRUE" : "FALSE", StringComparison.Ordinal),
        (CellKind.Error, string text) => text.Equals(ours.Text, StringComparison.Ordinal),
        (CellKind.IsoDate, DateTime date) => workbook.ToDate(ours) is { } own && Close(own, date),
        _ => false,
    };

    private static Difference? Explain(Workbook workbook, in Cell ours, object? theirs) => (ours.Kind, theirs) switch
    {
        (CellKind.Blank, "") => Difference.EmptyTextIsNothingToUs,
        (CellKind.Error, null) => Difference.ErrorsAreNothingToThem,
        (CellKind.IsoDate, string text) when text.Equals(ours.Text, StringComparison.Ordinal) => Difference.IsoDatesAreTextToThem,
        (CellKind.Number, DateTime) when ours.Format.IsDate && workbook.ToDate(ours) is null => Difference.TimesAloneAreNoDatesToUs,
        _ => null,
    };

    private static bool Close(DateTime one, DateTime other) => (one - other).Duration() < TimeSpan.FromMilliseconds(2);

    private static double ToDouble(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static byte[] WithClosedXml(Random random)
    {
        using var workbook = new XLWorkbook();
        for (var sheet = 1; sheet <= 2; sheet++)
        {
            var worksheet = workbook.AddWorksheet(string.Create(CultureInfo.InvariantCulture, $"Feuille {sheet}"));
            for (var row = 1; row <= 20; row++)
            {
                worksheet.Cell(row, 1).Value = RandomWorkbook.Text(random);
                worksheet.Cell(row, 2).Value = random.Next(-1_000_000, 1_000_000) / 100.0;
                worksheet.Cell(row, 3).Value = random.NextDouble();
                worksheet.Cell(row, 3).Style.NumberFormat.Format = random.Next(2) == 0 ? "0.0%" : "# ##0.00\" M€\"";
                worksheet.Cell(row, 4).Value = new DateTime(2000, 1, 1).AddHours(random.Next(300_000));
                worksheet.Cell(row, 5).Value = random.Next(2) == 0;
                worksheet.Cell(row, 6).FormulaA1 = string.Create(CultureInfo.InvariantCulture, $"B{row}*2");
                worksheet.Cell(row, 7).RichText.AddText("32 425").SetVerticalAlignment(XLFontVerticalTextAlignmentValues.Baseline);
                worksheet.Cell(row, 7).RichText.AddText("(1)").SetVerticalAlignment(XLFontVerticalTextAlignmentValues.Superscript);
                worksheet.Cell(row, 8).Value = TimeSpan.FromMinutes(random.Next(5_000));
                if (random.Next(5) == 0) worksheet.Row(row).Hide();
            }

            worksheet.Range("J1:K2").Merge();
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream, validate: false, evaluateFormulae: true);
        return stream.ToArray();
    }

    /// <summary>How ExcelDataReader's values differ from ours, and why ours are right for us.</summary>
    private enum Difference
    {
        /// <summary>It gives an empty string for a cell that stores an empty text; to us an empty cell holds nothing, whoever wrote it.</summary>
        EmptyTextIsNothingToUs,

        /// <summary>It gives nothing for an error value; to us <c>#REF!</c> is not an empty cell.</summary>
        ErrorsAreNothingToThem,

        /// <summary>It gives the text of a date stored as ISO 8601 where we know that it is a date.</summary>
        IsoDatesAreTextToThem,

        /// <summary>It dates a time alone, serial 0 and 1900-02-29 (in 1899 or 1900); we say that they are no dates.</summary>
        TimesAloneAreNoDatesToUs,
    }
}
