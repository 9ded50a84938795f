using System.Text;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class ForeignFileTests
{
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData("encrypted.xlsx", WorkbookFailureKind.Encrypted)]
    [InlineData("sheetjs-biff8.xls", WorkbookFailureKind.Xls)]
    [InlineData("sheetjs-biff5.xls", WorkbookFailureKind.Xls)]
    [InlineData("sheetjs-biff2.xls", WorkbookFailureKind.Xls)]
    [InlineData("sheetjs.xlsb", WorkbookFailureKind.Xlsb)]
    [InlineData("sheetjs.ods", WorkbookFailureKind.Ods)]
    [InlineData("sheetjs.fods", WorkbookFailureKind.Ods)]
    [InlineData("sheetjs-2003.xml", WorkbookFailureKind.SpreadsheetXml)]
    [InlineData("sheetjs.csv", WorkbookFailureKind.PlainText)]
    [InlineData("sheetjs-utf16.txt", WorkbookFailureKind.PlainText)]
    [InlineData("sheetjs.html", WorkbookFailureKind.Html)]
    public void Files_of_other_formats_are_recognised_by_content(string file, WorkbookFailureKind kind)
    {
        using var stream = SampleFiles.Open(file);
        Assert.Equal(kind, WorkbookReader.Open(stream, new WorkbookLimits()).Failure?.Kind);
    }

    [Theory]
    [InlineData("", WorkbookFailureKind.Empty)]
    [InlineData("Libellé;Valeur\r\nallocataires;32425\r\n", WorkbookFailureKind.PlainText)]
    [InlineData("{ \"a\": 1 }", WorkbookFailureKind.PlainText)]
    [InlineData("<p>", WorkbookFailureKind.PlainText)]
    [InlineData("\r\n <TABLE><tr><td>1</td></tr></TABLE>", WorkbookFailureKind.Html)]
    [InlineData("%PDF-1.7\n%\u00E2\u00E3", WorkbookFailureKind.Pdf)]
    [InlineData("PK", WorkbookFailureKind.PlainText)]
    [InlineData("\u007FELF\0\0\0\0", WorkbookFailureKind.Unrecognised)]
    public void Bytes_are_told_apart(string text, WorkbookFailureKind kind) => Assert.Equal(kind, KindOf(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_zip_without_workbook_is_an_archive()
    {
        Assert.Equal(WorkbookFailureKind.OtherArchive, KindOf(Zips.Of(("photo.jpg", "…"))));
        Assert.Equal(WorkbookFailureKind.OtherArchive, KindOf(Zips.Of(("mimetype", "application/epub+zip"))));
        Assert.Equal(WorkbookFailureKind.OtherDocument, KindOf(Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.Equal(WorkbookFailureKind.OtherArchive, KindOf([0x50, 0x4B, 0x05, 0x06, .. new byte[18]]));
    }

    [Fact]
    public void A_text_document_is_another_document() =>
        Assert.Equal(
            WorkbookFailureKind.OtherDocument,
            KindOf(Zips.Of(
                ("_rels/.rels", $"<Relationships xmlns='{Rels}'><Relationship Id='rId1' Type='{Types}/officeDocument' Target='word/document.xml'/></Relationships>"),
                ("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"))));

    [Fact]
    public void An_ole_document_that_is_no_workbook_is_another_document()
    {
        using var stream = SampleFiles.Open("sheetjs-biff8.xls");
        var bytes = stream.ToArray();
        var name = Encoding.Unicode.GetBytes("Workbook\0");
        var at = bytes.AsSpan().IndexOf(name);
        Encoding.Unicode.GetBytes("WordDocu\0").CopyTo(bytes, at);
        Assert.Equal(WorkbookFailureKind.OtherDocument, KindOf(bytes));
    }

    [Fact]
    public void A_workbook_is_recognised_whatever_comes_after_its_name()
    {
        using var macro = SampleFiles.Open("sheetjs.xlsm");
        Assert.True(WorkbookReader.Open(macro, new WorkbookLimits()).Success);
    }

    [Fact]
    public void A_workbook_truncated_anywhere_is_damaged()
    {
        var bytes = new TestWorkbook().Sheet("Feuille", ["un", 2]).ToBytes();
        for (var length = 4; length < bytes.Length; length += 7)
            Assert.Equal(WorkbookFailureKind.Damaged, KindOf(bytes[..length]));
    }

    [Fact]
    public void Every_failure_is_a_complete_French_error()
    {
        foreach (var kind in Enum.GetValues<WorkbookFailureKind>())
        {
            var finding = WorkbookFindings.Of(new WorkbookFailure(kind) { Sheet = "Données", Cell = new CellAddress(9, 7), Limit = 104_857_600 });
            Assert.Equal(Core.Findings.Severity.Error, finding.Severity);
            Assert.Equal(("Données", "G9"), (finding.Sheet, finding.Cell));
            Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", finding.Hint, StringComparison.Ordinal);
            foreach (var text in new[] { finding.Message, finding.Hint! })
            {
                Assert.DoesNotContain('{', text);
                Assert.DoesNotContain('\'', text);
                Assert.DoesNotMatch("[^\u00A0\u202F][:;!?»]|«[^\u00A0]", text);
            }
        }
    }

    [Theory]
    [InlineData("encrypted.xlsx", "mot de passe")]
    [InlineData("sheetjs-biff8.xls", "Classeur Excel (.xlsx)")]
    [InlineData("sheetjs.xlsb", "Classeur Excel (.xlsx)")]
    [InlineData("sheetjs.ods", "Classeur Excel (.xlsx)")]
    [InlineData("sheetjs.csv", "Classeur Excel (.xlsx)")]
    public void The_hint_says_how_to_save_as_xlsx(string file, string words)
    {
        using var stream = SampleFiles.Open(file);
        var finding = WorkbookFindings.Of(WorkbookReader.Open(stream, new WorkbookLimits()).Failure!);
        Assert.Contains(words, finding.Hint, StringComparison.Ordinal);
        Assert.Null(finding.Sheet);
    }

    [Theory]
    [InlineData(WorkbookFailureKind.TooManyRows, 100_000, "100\u202F000 au plus")]
    [InlineData(WorkbookFailureKind.FileTooLarge, 20 * 1024 * 1024, "20\u00A0Mo au plus")]
    public void A_limit_is_told_in_French_numbers(WorkbookFailureKind kind, long limit, string words) =>
        Assert.Contains(words, WorkbookFindings.Of(new WorkbookFailure(kind) { Limit = limit }).Message, StringComparison.Ordinal);

    private static WorkbookFailureKind? KindOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return WorkbookReader.Open(stream, new WorkbookLimits()).Failure?.Kind;
    }
}
