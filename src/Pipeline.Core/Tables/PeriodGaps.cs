namespace Pipeline.Core.Tables;

/// <summary>Which cells of a table's period columns are empty. What it costs follows what is typed, not what is not.</summary>
/// <param name="columns">How many period columns the table has.</param>
internal sealed class PeriodGaps(int columns)
{
    // More of them than this in one column is a column that is hardly filled.
    private const int MostPerColumn = 100;

    private readonly List<int> rows = [];
    private readonly int[] typedThrough = new int[columns];
    private readonly List<(int First, int Last)>?[] gaps = new List<(int First, int Last)>?[columns];

    /// <summary>How many rows were added.</summary>
    public int Rows => rows.Count;

    /// <summary>True when nothing is typed under any period.</summary>
    public bool AreAllEmpty => Array.TrueForAll(typedThrough, through => through == 0);

    /// <summary>Adds a row.</summary>
    /// <param name="number">Its number on the sheet.</param>
    /// <param name="typed">The period columns under which something is typed.</param>
    public void Add(int number, IReadOnlyList<int> typed)
    {
        foreach (var column in typed)
        {
            Skip(column, rows.Count);
            typedThrough[column] = rows.Count + 1;
        }

        rows.Add(number);
    }

    /// <summary>True when nothing is typed in a column.</summary>
    public bool IsEmpty(int column) => typedThrough[column] == 0;

    /// <summary>The empty cells of a column, as ranges of adjoining rows.</summary>
    public IEnumerable<(int First, int Last)> Of(int column)
    {
        Skip(column, rows.Count);
        foreach (var (first, last) in gaps[column] ?? [])
        {
            for (var start = first; start <= last;)
            {
                var end = start;
                while (end < last && rows[end + 1] == rows[end] + 1) end++;
                yield return (rows[start], rows[end]);
                start = end + 1;
            }
        }
    }

    // Rows from the last typed one up to (not including) this one are empty.
    private void Skip(int column, int row)
    {
        if (typedThrough[column] == row) return;
        var known = gaps[column] ??= [];
        if (known.Count < MostPerColumn) known.Add((typedThrough[column], row - 1));
    }
}
