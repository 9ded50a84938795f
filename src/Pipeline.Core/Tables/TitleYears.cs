using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// The year that a title or the name of the sheet speaks of. It is no period, but where figures state none and get the workbook's year instead,
/// another year in the title above them is worth a word.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="sheet">The sheet.</param>
internal sealed class TitleYears(VersionContext version, string sheet)
{
    private const int LongestTitle = 200;

    private Place? title;
    private bool titleTold;
    private bool sheetTold;

    /// <summary>Takes a row between figures: its first words that name a year.</summary>
    public void Take(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || cell.Text.Length > LongestTitle) continue;
            var text = CellText.Of(cell);
            if (Notes.IsNote(text) || !Speaks(text, year: null)) continue;
            title = new Place(sheet, row.Number, cell.Address.Column, text);
            titleTold = false;
            return;
        }
    }

    /// <summary>Says, once a title, that a figure gets another year than the one spoken of.</summary>
    public void Compare(Period assumed)
    {
        if (!titleTold && title is { } place && !Speaks(place.Found!, assumed.Start.Year))
        {
            titleTold = true;
            version.Report(FindingCodes.TitleYearDiffers.With(assumed.Label), place);
        }

        if (sheetTold || !Speaks(sheet, year: null) || Speaks(sheet, assumed.Start.Year)) return;
        sheetTold = true;
        version.Findings.Add(FindingCodes.SheetYearDiffers.With(sheet, assumed.Label), sheet);
    }

    // True when a text holds that year, or any year at all.
    private static bool Speaks(string text, int? year)
    {
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && int.Parse(text.AsSpan(i - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1950 and <= Period.MaxYear and var found && (year is null || year == found)) return true;
            digits = 0;
        }

        return false;
    }
}
