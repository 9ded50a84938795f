using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Web.Figures;

/// <summary>Which figures of a mission stand by themselves, and which complete another's sentence.</summary>
public sealed class FigureTree
{
    private readonly Dictionary<string, Indicator> figures;
    private readonly ILookup<string, Indicator> completing;

    /// <summary>The figures of a mission.</summary>
    public FigureTree(MissionDocument mission)
    {
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
}
