using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Weighs the rows of a sheet, each alone and with the one below, as the header of a table; says what those lack that nearly are one.</summary>
internal sealed class HeaderFinder(VersionContext version, string sheet, HeadingReader reader, MergedCells merges, RowHeadings rowHeadings)
{
    // A sheet on which so many rows look like headings and are none is no sheet of titles.
    private const int MostTries = 1000;

    private int tries;
    private int explained;
    private int broken = -1;

    /// <summary>True when the row weighed last names the columns of a table that cannot be read: what stands below is no row of the table above.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The better of the row alone and the row with the one below: the one in which more headings are understood; null when neither is a header.</summary>
    public HeaderRows? Find(in Row row, in Row below, bool isInTable)
    {
        IsBroken = false;
        if (!MayBeHeading(row.Cells, isInTable) && !MayBeHeading(below.Cells, isInTable)) return null;
        tries++;
        var one = HeaderRows.One(row.Cells, reader);
        var two = HeaderRows.Two(row.Cells, below.Cells, reader, merges);
        if (two is { IsComplete: true } && (!one.IsComplete || two.Score >= one.Score || one.IsOverLine(below))) return two;
        if (one.IsComplete) return WithLine(one, below);
        if (MissionSheet.IsLabelled(row)) return null;
        if ((!isInTable || !one.HasUnknown) && row.Number != broken + 1) one.AssumeLabel(below.Cells);
        if (one.AssumedLabel > 0 && (one.HasSection || rowHeadings.IsFresh || (below.Cells.Length == 1 && rowHeadings.IsTitle(below.Cells[0], version)))) return one;
        Explain(one, two, row, below, isInTable);
        return null;
    }

    // Words that name a column, or two years. Among rows, many hold words that name one too (« Action », « nombre »): there, the label or the section is named.
    private bool MayBeHeading(ReadOnlySpan<Cell> row, bool isInTable)
    {
        var numbers = 0;
        var mustNameLabel = isInTable || tries > MostTries;
        foreach (ref readonly var cell in row)
        {
            if (cell.Kind == CellKind.Text && reader.Match(cell.Text) is { } column && (!mustNameLabel || column is Column.Label or Column.Name or Column.Section)) return true;
            if (cell.Kind is CellKind.Number or CellKind.IsoDate) numbers++;
        }

        return numbers > 1;
    }

    // Words under the headings of values alone (Femmes, Hommes under 2023, 2024) say what they count, and we cannot tell what: no figures of a row without label.
    private HeaderRows WithLine(HeaderRows header, in Row below)
    {
        if (!header.IsOverLine(below) || (below.Cells.Length == 1 && (Notes.IsNote(CellText.Of(below.Cells[0])) || rowHeadings.IsTitle(below.Cells[0], version)))) return header;
        var words = new List<string>();
        foreach (ref readonly var cell in below.Cells) words.Add($"«\u00A0{CellText.Of(cell)}\u00A0»");
        var first = below.Cells[0];
        version.Findings.Add(FindingCodes.HeaderLineUnknown.With(string.Join(", ", words)), sheet, below.Number, first.Address.Column, CellText.Of(first));
        header.TakeLine(below);
        return header;
    }

    // Among the rows of a table, only a row of names alone is one of headings.
    private void Explain(HeaderRows one, HeaderRows? two, in Row row, in Row below, bool isInTable)
    {
        if (row.Number <= explained || HeaderRows.HoldsFigures(row.Cells) || (isInTable && !(one.HasLabel && one.HasSection))) return;
        if (two is { HasLabel: true } && NearHeader.OnlyAside(two) is { } aside)
        {
            explained = below.Number;
            Report(aside);
        }
        else if (below.Cells.Length > 0 && (HeaderRows.HoldsFigures(below.Cells) || (!isInTable && one is { HasLabel: true, Score: > 3 })) && NearHeader.Diagnose(one, version) is { } lack)
        {
            Report(lack);
        }
        else if (!isInTable && one.Score > 2 && NearHeader.Misspelt(one) is { } misspelt)
        {
            Report(misspelt);
        }
    }

    private void Report((Problem Problem, Heading Heading) lack)
    {
        IsBroken = true;
        broken = lack.Heading.Address.Row;
        version.Findings.Add(lack.Problem, sheet, lack.Heading.Address.Row, lack.Heading.Address.Column, lack.Heading.Text);
    }
}
