using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Plausibility;

/// <summary>
/// What is doubtful about figures that can be read: against the catalogue's bounds, against each other, and against what the document said
/// before. Nothing is changed, and but for values that must stay secret and what the catalogue calls blocking, nothing is refused.
/// </summary>
internal sealed class PlausibilityCheck
{
    private readonly WorkbookFigures version;
    private readonly CatalogueIndex? catalogue;
    private readonly IReadOnlyList<Indicator> published;
    private readonly FindingList findings;

    private PlausibilityCheck(WorkbookFigures version, CatalogueIndex? catalogue, IReadOnlyList<Indicator> published, FindingList findings)
    {
        this.version = version;
        this.catalogue = catalogue;
        this.published = published;
        this.findings = findings;
    }

    /// <summary>Looks at the figures of a version, in reading order, those that cannot be published last, in time that grows with their number.</summary>
    /// <param name="version">What was read.</param>
    /// <param name="catalogue">The catalogue; null without one.</param>
    /// <param name="published">What the document says so far, one observation each, periods in order.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(WorkbookFigures version, CatalogueIndex? catalogue, IReadOnlyList<Indicator> published, FindingList findings)
    {
        var all = version.Withheld.Count == 0 ? version : version with { Figures = [.. version.Figures, .. version.Withheld] };
        var check = new PlausibilityCheck(all, catalogue, published, findings);
        check.CheckFigures();
        check.CheckMaskedValues();
        if (version.IsWhole) check.CheckMissing();
    }

    // Single figures of a first version, without a catalogue, have nothing to be compared with.
    private void CheckFigures()
    {
        if (catalogue is null && published.Count == 0 && !version.HasSeries) return;
        var history = new FigureHistory(version, published);
        var units = new UnitHistory(published);
        foreach (var (index, figure) in version.Figures.Index())
        {
            if (figure.Observations[0].Value is null) continue;
            var listed = Listed(figure);
            Report(Confidentiality.Check(figure, listed), figure, listed);
            Report(Bounds.Check(figure, listed), figure, listed);
            Report(units.Check(figure), figure, listed);
            Report(history.Check(index, listed), figure, listed);
        }
    }

    private void CheckMaskedValues()
    {
        foreach (var (total, masked) in MaskedValues.Revealed(version.Figures, catalogue))
        {
            var (from, to) = (total.Observations[0].Provenance, masked.Observations[0].Provenance);
            var problem = FindingCodes.MaskedValueRevealed.With(masked.Name, Place.Name(to, from.Sheet));
            Report(Listed(masked)?.Weigh(problem) ?? problem, total, Listed(total));
        }
    }

    private void CheckMissing()
    {
        foreach (var (missing, sheet) in MissingIndicators.Find(version, published))
        {
            Problem problem = FindingCodes.IndicatorMissing.With(missing.Name, missing.Code, missing.Observations[0].PeriodLabel);
            findings.Add(Listed(missing)?.Weigh(problem) ?? problem, sheet);
        }
    }

    private CatalogueIndicator? Listed(Indicator figure) => catalogue?.FindIndicator(figure.Mission, figure.Code);

    private void Report(Problem? problem, Indicator figure, CatalogueIndicator? listed)
    {
        if (problem is null) return;
        var observation = figure.Observations[0];
        _ = CellAddress.TryParse(observation.Provenance.Cell, out var cell);
        findings.Add(listed?.Weigh(problem) ?? problem, observation.Provenance.Sheet, cell.Row, cell.Column, observation.Display);
    }
}
