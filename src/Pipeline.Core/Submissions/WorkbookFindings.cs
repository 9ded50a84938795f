using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>Says in French why a file, or a sheet of it, was not read.</summary>
public static class WorkbookFindings
{
    private const long BytesOfMegabyte = 1024 * 1024;

    /// <summary>The finding of a failure, with its sheet and cell where the failure knows them.</summary>
    public static Finding Of(WorkbookFailure failure)
    {
        var code = CodeOf(failure);
        var words = failure switch
        {
            { Limit: { } limit } => Number(IsInBytes(failure.Kind) ? limit / BytesOfMegabyte : limit),
            { Sheet: { } sheet } => sheet,
            _ => "",
        };
        return code.With(words).At(failure.Sheet, failure.Cell?.ToString(), found: null);
    }

    private static FindingCode CodeOf(WorkbookFailure failure) => failure.Kind switch
    {
        WorkbookFailureKind.Empty => FindingCodes.FileEmpty,
        WorkbookFailureKind.PlainText => FindingCodes.FileText,
        WorkbookFailureKind.Html => FindingCodes.FileHtml,
        WorkbookFailureKind.Pdf => FindingCodes.FilePdf,
        WorkbookFailureKind.Xls => FindingCodes.FileXls,
        WorkbookFailureKind.Xlsb => FindingCodes.FileXlsb,
        WorkbookFailureKind.Ods => FindingCodes.FileOds,
        WorkbookFailureKind.SpreadsheetXml => FindingCodes.FileSpreadsheetXml,
        WorkbookFailureKind.Encrypted => FindingCodes.FileEncrypted,
        WorkbookFailureKind.OtherDocument => FindingCodes.FileOtherDocument,
        WorkbookFailureKind.OtherArchive => FindingCodes.FileArchive,
        WorkbookFailureKind.Unrecognised => FindingCodes.FileNotWorkbook,
        WorkbookFailureKind.Damaged => failure.Sheet is null ? FindingCodes.FileDamaged : FindingCodes.SheetDamaged,
        WorkbookFailureKind.FileTooLarge => FindingCodes.FileTooLarge,
        WorkbookFailureKind.ContentTooLarge => FindingCodes.FileContentTooLarge,
        WorkbookFailureKind.TooManyParts => FindingCodes.FileTooManyParts,
        WorkbookFailureKind.TooManySheets => FindingCodes.FileTooManySheets,
        WorkbookFailureKind.TooManyRows => FindingCodes.RowsTooMany,
        WorkbookFailureKind.TooManyColumns => FindingCodes.ColumnsTooMany,
        WorkbookFailureKind.TooManyCells => FindingCodes.CellsTooMany,
        WorkbookFailureKind.CellTooLong => FindingCodes.CellTooLong,
        WorkbookFailureKind.TooManySharedStrings => FindingCodes.FileTooManyTexts,
        WorkbookFailureKind.TooManyStyles => FindingCodes.FileTooManyStyles,
        WorkbookFailureKind.TooManyRanges => FindingCodes.RangesTooMany,
        WorkbookFailureKind.TooDeep => FindingCodes.FileTooDeep,
        WorkbookFailureKind.MissingSheet => FindingCodes.SheetMissing,
        WorkbookFailureKind.MissingText => FindingCodes.CellTextMissing,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "No such failure."),
    };

    private static bool IsInBytes(WorkbookFailureKind kind) => kind is WorkbookFailureKind.FileTooLarge or WorkbookFailureKind.ContentTooLarge;

    /// <summary>Thousands apart by U+202F, as French has it.</summary>
    private static string Number(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
