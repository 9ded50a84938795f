using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Excel;

/// <summary>What ClosedXML cannot say of a sheet, or says in a way that programs need not accept.</summary>
internal static class SheetPolish
{
    /// <summary>Changes a package in place.</summary>
    public static void Apply(Stream package)
    {
        using var document = SpreadsheetDocument.Open(package, isEditable: true);
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            var worksheet = part.Worksheet;
            Clean(worksheet);
            SilenceTriangles(worksheet);
            worksheet.Save();
        }
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
        var cells = new ListValue<StringValue>([new StringValue(worksheet.SheetDimension!.Reference!.Value!)]);
        worksheet.AddChild(new IgnoredErrors(new IgnoredError { SequenceOfReferences = cells, NumberStoredAsText = true }));
    }
}
