using ClosedXML.Excel;
using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>Errors and warnings at their cells: a colour on each, a comment on the first cell of each finding.</summary>
internal sealed class FindingMarks
{
    private const int MostComments = 1_000;
    private const int MostColoured = 20_000;
    private const double CommentWidth = 46;
    private const double CommentLine = 15;

    private static readonly XLColor ErrorFill = XLColor.FromHtml("#FFC7CE");
    private static readonly XLColor WarningFill = XLColor.FromHtml("#FFEB9C");

    private readonly List<(Finding Finding, CellRange Range)> marks;
    private readonly HashSet<(string Sheet, CellAddress Cell)> commented;
    private readonly HashSet<(string Sheet, int Row)> rows = [];
    private readonly HashSet<(string Sheet, int Row)> errorRows = [];
    private readonly HashSet<(string Sheet, int Column)> errorColumns = [];
    private readonly HashSet<string> errorSheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastRows = new(StringComparer.Ordinal);

    /// <summary>The marks of findings.</summary>
    public FindingMarks(IEnumerable<Finding> findings)
    {
        marks =
        [
            .. findings
                .Where(f => f is { Sheet: not null, Cell: not null, Severity: not Severity.Info })
                .OrderBy(f => f.Severity != Severity.Error)
                .Select(f => (f, Range: CellRange.TryParse(f.Cell, out var range) ? range : default))
                .Where(mark => mark.Range != default)
                .Take(MostComments),
        ];
        commented = [.. marks.Select(mark => (mark.Finding.Sheet!, mark.Range.First))];
        foreach (var (finding, range) in marks)
        {
            var sheet = finding.Sheet!;
            rows.Add((sheet, range.First.Row));
            lastRows[sheet] = Math.Max(lastRows.GetValueOrDefault(sheet), range.First.Row);
            if (finding.Severity != Severity.Error) continue;
            errorRows.Add((sheet, range.First.Row));
            errorColumns.Add((sheet, range.First.Column));
            errorSheets.Add(sheet);
        }
    }

    /// <summary>The last row of a sheet that a mark stands on.</summary>
    public int LastRow(string sheet) => lastRows.GetValueOrDefault(sheet);

    /// <summary>True when a mark starts on a row.</summary>
    public bool IsAbout(string sheet, int row) => rows.Contains((sheet, row));

    /// <summary>True when a comment stands at a cell.</summary>
    public bool IsAt(string sheet, CellAddress cell) => commented.Contains((sheet, cell));

    /// <summary>True when a sheet holds an error, and so must be seen.</summary>
    public bool HasError(string sheet) => errorSheets.Contains(sheet);

    /// <summary>True when a row holds an error, and so must be seen.</summary>
    public bool HasError(string sheet, int row) => errorRows.Contains((sheet, row));

    /// <summary>True when a column holds an error, and so must be seen.</summary>
    public bool HasErrorInColumn(string sheet, int column) => errorColumns.Contains((sheet, column));

    /// <summary>Colours and comments the cells of the copies.</summary>
    public void Apply(SheetCopies sheets)
    {
        var left = MostColoured;
        foreach (var (finding, range) in Enumerable.Reverse(marks))
        {
            if (sheets.Find(finding.Sheet) is { } copy) Colour(copy, range, finding.Severity == Severity.Error ? ErrorFill : WarningFill, ref left);
        }

        foreach (var cell in marks.GroupBy(mark => (mark.Finding.Sheet, mark.Range.First)))
        {
            if (sheets.Find(cell.Key.Sheet)?.Cell(cell.Key.First) is { } target) Comment(target, [.. cell.Select(mark => mark.Finding)]);
        }
    }

    private static void Colour(SheetCopy copy, CellRange range, XLColor fill, ref int left)
    {
        for (var row = range.First.Row; row <= range.Last.Row && left > 0; row++)
        {
            if (row > range.First.Row && !copy.Has(row)) continue;
            for (var column = range.First.Column; column <= range.Last.Column && left > 0; column++, left--)
                copy.Cell(new CellAddress(row, column))?.Style.Fill.SetBackgroundColor(fill);
        }
    }

    private static void Comment(IXLCell cell, IReadOnlyList<Finding> findings)
    {
        var comment = cell.Comment;
        comment.SetAuthor("Rapport");
        var lines = 0.0;
        foreach (var (index, finding) in findings.Index())
        {
            comment.AddText((index > 0 ? "\n\n" : "") + ReportWords.Of(finding.Severity)).SetBold();
            comment.AddText("\n" + CellWriter.Writable(ReportWords.Visible(finding.Message)));
            if (finding.Hint is { } hint) comment.AddText("\n→\u00A0" + CellWriter.Writable(ReportWords.Visible(hint)));
            lines += 3 + Math.Ceiling(finding.Message.Length / CommentWidth) + Math.Ceiling((finding.Hint?.Length ?? 0) / CommentWidth);
        }

        comment.Style.Size.SetWidth(CommentWidth).Size.SetHeight(Math.Min(400, lines * CommentLine));
        comment.SetVisible(false);
    }
}
