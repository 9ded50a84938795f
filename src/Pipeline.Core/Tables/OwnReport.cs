using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// The sheet that the annotated workbook puts before the service's own: whoever corrects that copy and submits it submits our words
/// too, and nothing of them may be read.
/// </summary>
public static class OwnReport
{
    /// <summary>Name of the sheet, or how it starts where the workbook has one of that name.</summary>
    public const string SheetName = "Rapport";

    /// <summary>What its first cell says.</summary>
    public const string Mark = "Rapport sur votre classeur";

    /// <summary>True for such a sheet.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="sheet">One of its sheets.</param>
    public static bool IsOn(Workbook workbook, Sheet sheet)
    {
        if (!sheet.Name.StartsWith(SheetName, StringComparison.Ordinal)) return false;
        using var rows = workbook.OpenRows(sheet, lastRow: 1);
        return rows.Read(out var row) && row.Cells[0] is { Kind: CellKind.Text, Text: Mark };
    }
}
