using System.Text;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Pipeline.Tests.Workbooks;

namespace Pipeline.Tests.Findings;

// The file as a whole.
internal static partial class FindingExamples
{
    private const int Megabyte = 1 << 20;

    private static IEnumerable<FindingExample> Files()
    {
        yield return File("file-empty", []);
        yield return File("file-not-workbook", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0]);
        yield return File("file-text", Encoding.UTF8.GetBytes("Libellé;Valeur\nallocataires;32425"));
        yield return File("file-html", "<html><table></table></html>"u8.ToArray());
        yield return File("file-pdf", "%PDF-1.7"u8.ToArray());
        yield return File("file-xls", Sampled("sheetjs-biff8.xls"));
        yield return File("file-xlsb", Sampled("sheetjs.xlsb"));
        yield return File("file-ods", Sampled("sheetjs.ods"));
        yield return File("file-spreadsheet-xml", Sampled("sheetjs-2003.xml"));
        yield return File("file-encrypted", Sampled("encrypted.xlsx"));
        yield return File("file-other-document", Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text")));
        yield return File("file-archive", Zips.Of(("photo.jpg", "…")));
        yield return File("file-damaged", Ordinary().ToBytes()[..100]);
        yield return Book("sheet-damaged", null, Ordinary().WithPart("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Sheets.Main}'><sheetData><row><c><v>1"));
        yield return Book("sheet-missing", null, Ordinary().WithoutPart("xl/worksheets/sheet1.xml"));
        yield return Book("cell-text-missing", "A1", new TestWorkbook().Sheet("Feuille", ["un"]).WithoutPart("xl/sharedStrings.xml"));
        yield return Book("file-too-large", null, Ordinary().WithPart("xl/media/photo.jpg", Noise(Megabyte)), limits: new() { FileBytes = Megabyte });
        yield return Book("file-content-too-large", null, Sheets.WithRows(string.Concat(Enumerable.Repeat("<row/>", Megabyte / 5))), limits: new() { UncompressedBytes = Megabyte });
        yield return Limited("file-too-many-parts", new() { Parts = 2 });
        yield return Limited("file-too-many-sheets", new() { Sheets = 2 });
        yield return Limited("file-too-many-texts", new() { SharedStrings = 2 });
        yield return Limited("file-too-many-styles", new() { Styles = 2 });
        yield return File("file-too-deep", Zips.WithHuge(Ordinary().ToBytes(), "xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Sheets.Main}'><sheetData>", "<row>", 1_000));
        yield return Limited("rows-too-many", new() { Rows = 2 });
        yield return Limited("columns-too-many", new() { Columns = 2 }, "C2");
        yield return Limited("cells-too-many", new() { Cells = 2 }, "B1");
        yield return File("cell-too-long", new TestWorkbook().Sheet("Feuille").WithPart("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Sheets.Main}'><sheetData><row r='1'><c r='B1'><v>{new string('1', 40_000)}</v></c></row></sheetData></worksheet>").ToBytes(), "B1");
        yield return Book("ranges-too-many", null, Sheets.WithRows("", after: "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/><mergeCell ref='A3:B3'/></mergeCells>"), limits: new() { Ranges = 2 });
    }

    private static TestWorkbook Ordinary() => new TestWorkbook()
        .Sheet("Feuille", ["un", "deux"], [new Number("1", "0.0"), new Number("2", "0.00"), 3])
        .Sheet("Autre", ["trois"], ["un"]).Sheet("Vide");

    private static FindingExample Limited(string code, WorkbookLimits limits, string? cell = null) => Book(code, cell, Ordinary(), limits: limits);

    private static FindingExample File(string code, byte[] bytes, string? cell = null) => new(code, cell, () => Evaluate(bytes, null, null, [], null).Findings);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Sampled(string file)
    {
        using var stream = SampleFiles.Open(file);
        return stream.ToArray();
    }
}
