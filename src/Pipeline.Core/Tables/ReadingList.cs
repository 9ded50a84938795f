using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The first of a version's readings, and how many more there are: enough for a person to see how the workbook was understood.</summary>
internal sealed class ReadingList
{
    private const int Most = 1000;

    private readonly List<Reading> readings = [];

    /// <summary>The readings, in reading order.</summary>
    public IReadOnlyList<Reading> Readings => readings;

    /// <summary>How many more there were.</summary>
    public int More { get; private set; }

    /// <summary>Takes a figure that was read from a cell, unless the cell holds its number as such.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="written">The number in it as written.</param>
    /// <param name="figure">The figure.</param>
    public void Add(in Cell cell, decimal written, Indicator figure)
    {
        var observation = figure.Observations[0];
        if (observation.Value is not { } value || (cell.Kind != CellKind.Text && written == value)) return;
        if (readings.Count == Most)
        {
            More++;
            return;
        }

        var (sheet, address) = (observation.Provenance.Sheet, observation.Provenance.Cell);
        readings.Add(new Reading(sheet, address, Problem.Shorten(CellText.Of(cell)), value, figure.Unit, observation.Display, observation.Period) { Name = figure.Name });
    }
}
