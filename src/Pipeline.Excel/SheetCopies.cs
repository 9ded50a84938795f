using ClosedXML.Excel;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>The service's sheets in the copy, within bounds: the first rows of each, and the rows that a finding is about.</summary>
internal sealed class SheetCopies
{
    private const int MostSheets = 100;
    private const int MostRows = 5_000;
    private const int MostCells = 60_000;
    private const int MostCharacters = 4_000_000;

    private readonly Dictionary<string, SheetCopy> sheets = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private int cells;
    private int characters;

    /// <summary>True when something of the workbook is not repeated: whoever submitted the copy would lose it.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>True when no sheet could be repeated.</summary>
    public bool IsEmpty => sheets.Count == 0;

    /// <summary>The copy of a sheet by its own name; null when it is not repeated.</summary>
    public SheetCopy? Find(string? sheet) => sheet is null ? null : sheets.GetValueOrDefault(sheet);

    /// <summary>Repeats a sheet.</summary>
    public void Add(Workbook book, Sheet source, XLWorkbook into, FindingMarks marks)
    {
        if (sheets.Count == MostSheets || sheets.ContainsKey(source.Name))
        {
            IsPartial = true;
            return;
        }

        var name = FreeName(source.Name);
        names.Add(name);
        var copy = new SheetCopy(into.AddWorksheet($"\u00A7{sheets.Count}"), book);
        copy.Sheet.Name = name;
        sheets.Add(source.Name, copy);
        Fill(copy, book, source, marks);
        if (source.IsHidden && !marks.HasError(source.Name)) copy.Sheet.Hide();
    }

    /// <summary>A name that a sheet may have and none has yet, as near to a wanted one as can be.</summary>
    public string FreeName(string wanted)
    {
        const int longest = 31;
        var legal = string.Concat(CellWriter.Writable(wanted).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? '_' : c)).Trim('\'', ' ');
        if (legal.Length == 0) legal = "Feuille";
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : FormattableString.Invariant($" ({number})");
            var name = legal[..Math.Min(legal.Length, longest - ending.Length)].TrimEnd('\'') + ending;
            if (!names.Contains(name)) return name;
        }
    }

    private void Fill(SheetCopy copy, Workbook book, Sheet source, FindingMarks marks)
    {
        var last = Math.Max(MostRows, marks.LastRow(source.Name));
        using var rows = book.OpenRows(source, last);
        while (rows.Read(out var row))
        {
            var isWanted = marks.IsAbout(source.Name, row.Number);
            var length = Characters(row);
            if (!isWanted && (row.Number > MostRows || cells + row.Cells.Length > MostCells || characters + length > MostCharacters))
            {
                IsPartial = true;
                continue;
            }

            cells += row.Cells.Length;
            characters += length;
            copy.AddRow(row, isHidden: row.IsHidden && !marks.HasError(source.Name, row.Number));
        }

        IsPartial |= rows.IsCutShort || rows.Failure is not null;
        copy.Finish(rows.MergedRanges, rows.HiddenColumns, cell => marks.IsAt(source.Name, cell), column => marks.HasErrorInColumn(source.Name, column));
    }

    private static int Characters(in Row row)
    {
        var sum = 0;
        foreach (ref readonly var cell in row.Cells) sum += cell.Text.Length;
        return sum;
    }
}
