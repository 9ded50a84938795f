using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// What a title or the name of the sheet says of the figures below, and the figures do not: another year than the one they get where they state
/// none, or that they are forecasts. It changes nothing, but it is worth a word.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="sheet">The sheet.</param>
internal sealed class SheetTitles(VersionContext version, string sheet)
{
    private const int LongestTitle = 200;

    private Place? title;
    private Place? forecast;
    private bool titleTold;
    private bool sheetTold;
    private bool sheetWeighed;

    /// <summary>Takes a row between figures: its first words that name a year, or forecasts.</summary>
    public void Take(in Row row)
    {
        var isLabelled = MissionSheet.IsLabelled(row);
        foreach (ref readonly var cell in row.Cells)
        {
            // A year alone on its row is a title too, typed as a number or not.
            if ((cell.Kind != CellKind.Text && !(cell.Kind == CellKind.Number && (isLabelled || row.Cells.Length == 1))) || cell.Text.Length > LongestTitle) continue;
            var text = CellText.Of(cell);
            if (MissionLabels.MatchStart(text, out _) is not (null or MissionLabel.Exercice) || Notes.IsNote(text) || ActionTitle.TryParse(text, out _)) continue;
            var (hasYear, isForecast) = (Speaks(text, null), HeadingReader.IsForecast(text));
            if (!hasYear && !isForecast) continue;
            var place = new Place(sheet, row.Number, cell.Address.Column, text);
            if (hasYear) (title, titleTold) = (place, false);
            forecast = isForecast ? place : null;
            return;
        }
    }

    /// <summary>Says, once a title, that figures stand under words that announce forecasts.</summary>
    public void CheckForecast()
    {
        if (forecast is { } place) version.Report(FindingCodes.TitleIsForecast.With(place.Found!), place);
        forecast = null;
        if (sheetWeighed) return;
        sheetWeighed = true;
        if (HeadingReader.IsForecast(sheet)) version.Findings.Add(FindingCodes.TitleIsForecast.With(sheet), sheet);
    }

    /// <summary>Says, once a title, that figures without period get another year than the one spoken of: the workbook's.</summary>
    public void CompareExercice(Period assumed)
    {
        CompareTitle(assumed, "l’exercice du classeur", "l’exercice dans la feuille «\u00A0Mission\u00A0»");
        if (sheetTold || !Speaks(sheet, null) || Speaks(sheet, assumed)) return;
        sheetTold = true;
        version.Findings.Add(FindingCodes.SheetYearDiffers.With(sheet, assumed.Label), sheet);
    }

    /// <summary>Says, once a title, that figures without period get another year than the one spoken of: that of the sheet's name.</summary>
    public void CompareSheet(Period named) => CompareTitle(named, "le nom de la feuille", "le nom de la feuille");

    private void CompareTitle(Period given, string by, string mend)
    {
        if (titleTold || title is not { } place || Speaks(place.Found!, given)) return;
        titleTold = true;
        version.Report(FindingCodes.TitleYearDiffers.With(given.Label, by, mend), place);
    }

    /// <summary>True when a text holds years, and none of them is of that period.</summary>
    public static bool SpeaksOfAnother(string text, Period given) => Speaks(text, null) && !Speaks(text, given);

    /// <summary>True when a text holds a year.</summary>
    public static bool HasYear(string text) => Speaks(text, null);

    // True when a text holds a year of that period, or any year at all.
    private static bool Speaks(string text, Period? period)
    {
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && int.Parse(text.AsSpan(i - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1950 and <= Period.MaxYear and var found
                && (period is not { } known || (found >= known.Start.Year && found <= known.End.Year)))
                return true;
            digits = 0;
        }

        return false;
    }
}
