namespace Pipeline.Core.Workbooks;

/// <summary>Why a file, or a sheet of it, was not read.</summary>
public enum WorkbookFailureKind
{
    /// <summary>The file holds no bytes.</summary>
    Empty,

    /// <summary>Text: CSV, tab-separated, JSON, anything a text editor shows.</summary>
    PlainText,

    /// <summary>A web page, often an export named <c>.xls</c>.</summary>
    Html,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A binary workbook of Excel 97–2003 or older (<c>.xls</c>).</summary>
    Xls,

    /// <summary>A binary workbook of Excel 2007 or later (<c>.xlsb</c>).</summary>
    Xlsb,

    /// <summary>An OpenDocument spreadsheet (<c>.ods</c>, <c>.fods</c>).</summary>
    Ods,

    /// <summary>An XML spreadsheet of Excel 2003.</summary>
    SpreadsheetXml,

    /// <summary>A workbook that asks for a password before it can be read.</summary>
    Encrypted,

    /// <summary>Another office document: text, presentation, drawing, message.</summary>
    OtherDocument,

    /// <summary>A zip archive that holds no workbook.</summary>
    OtherArchive,

    /// <summary>Bytes that nothing here recognises.</summary>
    Unrecognised,

    /// <summary>A workbook that is truncated, corrupt, contradicts itself, or carries a document type definition.</summary>
    Damaged,

    /// <summary>More bytes than <see cref="WorkbookLimits.FileBytes"/>.</summary>
    FileTooLarge,

    /// <summary>More uncompressed bytes than <see cref="WorkbookLimits.UncompressedBytes"/>.</summary>
    ContentTooLarge,

    /// <summary>More files in the package than <see cref="WorkbookLimits.Parts"/>.</summary>
    TooManyParts,

    /// <summary>More sheets than <see cref="WorkbookLimits.Sheets"/>.</summary>
    TooManySheets,

    /// <summary>More rows that hold something than <see cref="WorkbookLimits.Rows"/>.</summary>
    TooManyRows,

    /// <summary>A cell beyond column <see cref="WorkbookLimits.Columns"/>.</summary>
    TooManyColumns,

    /// <summary>More cells, empty ones included, than <see cref="WorkbookLimits.Cells"/>.</summary>
    TooManyCells,

    /// <summary>A text longer than <see cref="WorkbookLimits.CellCharacters"/>.</summary>
    CellTooLong,

    /// <summary>More shared strings than <see cref="WorkbookLimits.SharedStrings"/>, or more characters in them than <see cref="WorkbookLimits.SharedStringCharacters"/>.</summary>
    TooManySharedStrings,

    /// <summary>More cell styles or number formats than <see cref="WorkbookLimits.Styles"/>.</summary>
    TooManyStyles,

    /// <summary>More merged ranges, or ranges of array formulas or hidden columns, than <see cref="WorkbookLimits.Ranges"/>.</summary>
    TooManyRanges,

    /// <summary>XML nested deeper than <see cref="WorkbookLimits.XmlDepth"/>.</summary>
    TooDeep,

    /// <summary>The workbook names a sheet whose part is absent.</summary>
    MissingSheet,

    /// <summary>A cell names a shared string that is absent.</summary>
    MissingText,
}
