using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Web.Figures;

/// <summary>Which figures of a mission stand by themselves, which complete another's sentence, and which value of each is the one to show.</summary>
public sealed class FigureTree
{
    private readonly Territory? home;
    private readonly Dictionary<string, Indicator> figures;
    private readonly ILookup<string, Indicator> completing;

    /// <summary>The figures of a mission.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="home">The département's territory; null when it is not known.</param>
    public FigureTree(MissionDocument mission, Territory? home = null)
    {
        this.home = home;
        var all = mission.AllIndicators().ToList();
        figures = all.ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        completing = all.Where(figure => !StandsAlone(figure)).ToLookup(figure => figure.Parent!, StringComparer.Ordinal);
    }

    /// <summary>True when a figure completes none that is there; figures that complete each other in a circle (an error of their workbook) all do.</summary>
    public bool StandsAlone(Indicator figure)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var up = figure; up.Parent is { } parent && figures.TryGetValue(parent, out up!);)
        {
            if (!seen.Add(parent)) return true;
        }

        return figure.Parent is null || !figures.ContainsKey(figure.Parent);
    }

    /// <summary>The figures that complete one, in page order.</summary>
    public IEnumerable<Indicator> Completing(Indicator figure) => completing[figure.Code];

    /// <summary>The value that stands for a figure: the latest, of the département where there is one.</summary>
    public Observation Latest(Indicator figure) => IndicatorDocument.LatestOf(figure, home);

    /// <summary>A figure, then those in its sentence, in the order in which they are read.</summary>
    public IEnumerable<Indicator> WithCompleting(Indicator figure) => [figure, .. Completing(figure).SelectMany(WithCompleting)];
}
