using System.Globalization;

namespace Pipeline.Core.Findings;

/// <summary>
/// Findings in the order in which they are met. Findings that say the same of the same text in adjoining cells of a column are one, with their range;
/// nothing else is merged.
/// </summary>
/// <param name="most">How many errors are kept before <see cref="IsFull"/>, and how many warnings and infos before they are only counted.</param>
public sealed class FindingList(int most)
{
    private static readonly NumberFormatInfo FrenchDigits = new() { NumberGroupSeparator = "\u202f" };

    private readonly List<Entry> entries = [];
    private readonly Dictionary<(string Code, string? Sheet, int Column), Entry> latest = [];
    private int errors;
    private int uncounted;

    /// <summary>True when no more errors are kept: whoever reads should stop.</summary>
    public bool IsFull => errors >= most;

    /// <summary>True when one of them rejects the version.</summary>
    public bool HasError => errors > 0;

    /// <summary>Adds a finding about a cell.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="row">Row of the cell, from 1.</param>
    /// <param name="column">Column of the cell, from 1.</param>
    /// <param name="found">The text found there; null when there is none.</param>
    public void Add(Problem problem, string sheet, int row, int column, string? found)
    {
        found = Problem.Shorten(found);
        var key = (problem.Code.Id, sheet, column);
        if (latest.TryGetValue(key, out var previous) && previous.Extends(problem, row, found))
        {
            previous.LastRow = row;
            return;
        }

        var entry = new Entry(problem, sheet, row, column, found) { LastRow = row };
        if (Keep(entry)) latest[key] = entry;
    }

    /// <summary>Adds a finding about adjoining empty cells of a column.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="firstRow">First row, from 1.</param>
    /// <param name="lastRow">Last row.</param>
    /// <param name="column">Column, from 1.</param>
    public void AddRange(Problem problem, string sheet, int firstRow, int lastRow, int column) =>
        Keep(new Entry(problem, sheet, firstRow, column, null) { LastRow = lastRow });

    /// <summary>Adds a finding about a rectangle of cells.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="first">Row and column of its top left corner, from 1.</param>
    /// <param name="last">Row and column of its bottom right corner.</param>
    public void AddArea(Problem problem, string sheet, (int Row, int Column) first, (int Row, int Column) last) =>
        Keep(new Entry(problem, sheet, first.Row, first.Column, null) { LastRow = last.Row, LastColumn = last.Column });

    /// <summary>Adds a finding about a whole sheet, or about the whole file when <paramref name="sheet"/> is null.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="found">The text found; null when there is none.</param>
    public void Add(Problem problem, string? sheet = null, string? found = null) => Keep(new Entry(problem, sheet, 0, 0, Problem.Shorten(found)));

    /// <summary>Makes errors of the warnings of one kind, for as many as are kept; false when there is none.</summary>
    /// <param name="code">Their kind.</param>
    public bool Raise(FindingCode code)
    {
        var warnings = entries.FindAll(entry => entry.Problem.Code == code);
        foreach (var warning in warnings)
        {
            if (IsFull) break;
            warning.Problem = warning.Problem with { Code = code with { Severity = Severity.Error } };
            errors++;
        }

        return warnings.Count > 0;
    }

    /// <summary>The findings, grouped; the last ones say what was not kept.</summary>
    /// <param name="cellName">Names a cell by its row and column (<c>G9</c>).</param>
    public IReadOnlyList<Finding> ToFindings(Func<int, int, string> cellName)
    {
        var findings = new List<Finding>(entries.Count + 2);
        foreach (var entry in entries)
        {
            var cell = entry.Row == 0 ? null
                : entry.LastRow == entry.Row && entry.LastColumn == entry.Column ? cellName(entry.Row, entry.Column)
                : $"{cellName(entry.Row, entry.Column)}:{cellName(entry.LastRow, entry.LastColumn)}";
            findings.Add(entry.Problem.At(entry.Sheet, cell, entry.Found));
        }

        if (IsFull) findings.Add(FindingCodes.TooManyErrors.With(French(most)).At(null, null, null));
        if (uncounted > 0) findings.Add(FindingCodes.MoreFindings.With(French(uncounted)).At(null, null, null));
        return findings;
    }

    private static string French(int number) => number.ToString("#,0", FrenchDigits);

    private bool Keep(Entry entry)
    {
        if (entry.Problem.IsError)
        {
            if (IsFull) return false;
            errors++;
        }
        else if (entries.Count - errors >= most)
        {
            uncounted++;
            return false;
        }

        entries.Add(entry);
        return true;
    }

    private sealed record Entry(Problem Problem, string? Sheet, int Row, int Column, string? Found)
    {
        public Problem Problem { get; set; } = Problem;

        public int LastRow { get; set; }

        public int LastColumn { get; init; } = Column;

        public bool Extends(Problem problem, int row, string? found) =>
            (LastRow == row - 1 || LastRow == row)
            && string.Equals(Found, found, StringComparison.Ordinal)
            && Problem.Code.Severity == problem.Code.Severity
            && Problem.Arguments.SequenceEqual(problem.Arguments, StringComparer.Ordinal);
    }
}
