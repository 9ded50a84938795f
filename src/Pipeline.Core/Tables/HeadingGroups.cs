using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// Two rows of headings, read column by column from the left. A group in the upper row stands over the columns that it is merged over; one that
/// is not merged, over its own and those that follow, up to the next words above, a gap, or the name of another column.
/// </summary>
/// <param name="upper">The upper row, by column number.</param>
/// <param name="lower">The lower row.</param>
/// <param name="lowerIsComplete">True when the lower row is a header by itself.</param>
/// <param name="merges">The merged ranges, asked from the upper row.</param>
internal sealed class HeadingGroups(SortedDictionary<int, HeadingWords> upper, SortedDictionary<int, HeadingWords> lower, bool lowerIsComplete, MergedCells merges)
{
    private const int Open = int.MaxValue;

    private HeadingWords group;
    private int groupEnd;
    private int previous;

    /// <summary>The columns that have words in one of the rows, left to right.</summary>
    public IEnumerable<int> Columns => upper.Keys.Union(lower.Keys).Order();

    /// <summary>True when the upper row is none of headings: a date of publication, or a unit alone on its row, which is that of the whole table.</summary>
    public bool IsNone =>
        upper.Values.Any(words => MissionLabels.AnnouncesPublication(words.Text))
        || (lowerIsComplete && upper.Count == 1 && upper.Values.First().Kind == HeadingKind.Unit);

    /// <summary>How many columns read so far have a use for the upper row.</summary>
    public int Count { get; private set; }

    /// <summary>True when something beside the words shows that the rows belong together: a merged cell, or a lower row that speaks of nothing but values.</summary>
    public bool AreTied { get; private set; } = lower.Values.All(words => words.Kind is HeadingKind.Unit or HeadingKind.Aside || words.IsValue);

    /// <summary>What stands above the next column; null when its cells cannot both be headings.</summary>
    /// <param name="number">The next of <see cref="Columns"/>.</param>
    public Heading? Read(int number)
    {
        var below = lower.GetValueOrDefault(number);
        if (upper.TryGetValue(number, out var above))
        {
            if (!Start(number, above, below)) return null;
        }
        else if (number > groupEnd || (groupEnd == Open && (below.IsOtherColumn || number > previous + 1)))
        {
            (group, groupEnd) = (default, 0);
        }

        previous = number;
        if (group.Kind != HeadingKind.None && below.Kind != HeadingKind.None && !below.IsOtherColumn) Count++;
        return new Heading(number, group, below);
    }

    private bool Start(int number, in HeadingWords above, in HeadingWords below)
    {
        var merge = merges.At(above.Cell.Address);
        (group, groupEnd) = (above, merge?.Last.Column ?? (above.IsOtherColumn || below.IsOtherColumn ? number : Open));
        if (merge is { } range && IsTitle(range)) (group, groupEnd) = (default, 0);
        if (groupEnd == number && !MayStandOver(above, below)) return false;
        if (groupEnd == Open && above.IsValue && below.Kind == HeadingKind.Unknown) return false;
        AreTied |= merge is not null && group.Kind != HeadingKind.None;
        if (above.IsOtherColumn && below.Kind == HeadingKind.None && (!lowerIsComplete || merge?.Last.Row > above.Cell.Address.Row)) Count++;
        return true;
    }

    // Words merged over the names of columns are the title of the table, not a group of values.
    private bool IsTitle(CellRange range) =>
        range.Last.Column > range.First.Column && lower.Any(known => known.Key >= range.First.Column && known.Key <= range.Last.Column && known.Value.IsOtherColumn);

    // Under a name that stands alone, only the same name again; otherwise the lower row is the first row of figures.
    private static bool MayStandOver(in HeadingWords name, in HeadingWords below)
    {
        if (below.Kind == HeadingKind.None) return true;
        if (name.IsOtherColumn) return below.Kind == HeadingKind.Column && below.Column == name.Column;
        return !name.IsValue || below.Kind != HeadingKind.Unknown;
    }
}
