using System.IO.Compression;
using System.Xml;
using ClosedXML.Excel;
using ExcelDataReader;
using MiniExcelLibs;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Benchmarks;

/// <summary>The ways to read a workbook that are compared. Each touches every value once and returns how many there were.</summary>
internal static class Contenders
{
    // The largest sample holds 100,000 figures besides its header and its Mission sheet.
    private static readonly WorkbookLimits Limits = new() { Rows = 100_100 };

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static IReadOnlyList<Contender> All { get; } =
    [
        new("floor: inflate and walk the XML", Floor),
        new("Pipeline, bare read", BareRead),
        new("Pipeline, read and evaluated", Evaluated),
        new("ExcelDataReader", ReadWithExcelDataReader),
        new("MiniExcel", ReadWithMiniExcel),
        new("ClosedXML", ReadWithClosedXml),
    ];

    /// <summary>What no reader over the same zip and XML can be faster than: the parts that ours reads, walked node by node.</summary>
    private static int Floor(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var nodes = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Equals("[Content_Types].xml", StringComparison.Ordinal)) continue;
            using var xml = XmlReader.Create(entry.Open(), Settings);
            while (xml.Read()) nodes++;
        }

        return nodes;
    }

    private static int BareRead(byte[] file)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(file), Limits).Workbook ?? throw new InvalidOperationException("The sample was not read.");
        var cells = 0;
        foreach (var sheet in workbook.Sheets)
        {
            using var reader = workbook.OpenRows(sheet);
            while (reader.Read(out var row)) cells += row.Cells.Length;
            if (reader.Failure is { } failure) throw new InvalidOperationException(failure.ToString());
        }

        return cells;
    }

    private static int Evaluated(byte[] file)
    {
        var evaluation = Evaluator.Evaluate(
            new MemoryStream(file), new Submission("insertion/figures.xlsx", Id: null, "insertion", Sha256: "", SubmittedAt: null), catalogue: null, Limits);
        if (evaluation.Outcome != Outcome.Accepted && evaluation.Findings.Count > 0)
            throw new InvalidOperationException("The sample was rejected: " + evaluation.Findings[0].Message);
        return evaluation.Indicators.Count;
    }

    private static int ReadWithExcelDataReader(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var cells = 0;
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is not null) cells++;
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static int ReadWithMiniExcel(byte[] file)
    {
        var cells = 0;
        using var stream = new MemoryStream(file);
        foreach (var sheet in stream.GetSheetNames())
        {
            foreach (IDictionary<string, object?> row in stream.Query(sheetName: sheet))
            {
                foreach (var value in row.Values)
                {
                    if (value is not null) cells++;
                }
            }
        }

        return cells;
    }

    private static int ReadWithClosedXml(byte[] file)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        var cells = 0;
        foreach (var sheet in workbook.Worksheets)
        {
            foreach (var cell in sheet.CellsUsed())
            {
                if (cell.Value is not null) cells++;
            }
        }

        return cells;
    }
}
