using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Excel;

/// <summary>Writes a workbook: with what ClosedXML cannot say of a sheet, or says in a way that programs need not accept, and the same bytes each time.</summary>
internal static class WorkbookFile
{
    /// <summary>The bytes of a workbook.</summary>
    public static byte[] Write(XLWorkbook workbook)
    {
        using var written = new MemoryStream();
        workbook.SaveAs(written);
        Polish(written);
        return CanonicalPackage.Rewrite(written);
    }

    private static void Polish(Stream package)
    {
        using var document = SpreadsheetDocument.Open(package, isEditable: true);
        foreach (var name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles")) MakeAbsolute(name);
        document.WorkbookPart.Workbook.Save();
        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            var worksheet = part.Worksheet;
            Clean(worksheet);
            SilenceTriangles(worksheet);
            worksheet.Save();
        }
    }

    // Rows to repeat: Sheet!1:1 would move with the cell that is chosen.
    private static void MakeAbsolute(DefinedName name)
    {
        var split = name.Text.LastIndexOf('!') + 1;
        var rows = name.Text[split..].Split(':').Select(row => row.StartsWith('$') ? row : "$" + row);
        name.Text = name.Text[..split] + string.Join(':', rows);
    }

    // A text cell without a text, and the conditions of a validation that has none.
    private static void Clean(Worksheet worksheet)
    {
        foreach (var cell in worksheet.Descendants<Cell>().Where(cell => !cell.HasChildren)) cell.DataType = null;
        foreach (var validation in worksheet.Descendants<DataValidation>())
        {
            if (validation.Formula1 is { Text.Length: 0 }) validation.Formula1 = null;
            if (validation.Formula2 is { Text.Length: 0 }) validation.Formula2 = null;
        }
    }

    // Excel marks every number typed in a text cell with a green triangle, as if it were a mistake.
    private static void SilenceTriangles(Worksheet worksheet)
    {
        if (worksheet.SheetDimension?.Reference?.Value is not { } used) return;
        var cells = new ListValue<StringValue>([new StringValue(used)]);
        worksheet.AddChild(new IgnoredErrors(new IgnoredError { SequenceOfReferences = cells, NumberStoredAsText = true }));
    }
}
