using Pipeline.Core.Indicators;

namespace Pipeline.Web.Pages;

/// <summary>The drawing of a series: bars while there are few periods, else a line that breaks where a value is missing.</summary>
internal sealed class Chart
{
    /// <summary>Its width.</summary>
    public const int Width = 320;

    /// <summary>Its height.</summary>
    public const int Height = 150;

    /// <summary>The line on which bars stand.</summary>
    public const int Base = 126;

    private const int Top = 24;
    private const int Margin = 6;
    private const int MostBars = 12;
    private const int MostDots = 40;
    private const double WidestBar = 52;
    private const double CharacterWidth = 6.2;
    private const int PeriodLine = Base + 17;
    private const string ValueKind = "chart-value";
    private const string PeriodKind = "chart-period";

    private readonly Series series;
    private readonly Unit unit;
    private readonly List<ChartBar> bars = [];
    private readonly List<ChartLine> lines = [];
    private readonly List<ChartDot> dots = [];
    private readonly List<ChartText> texts = [];
    private readonly List<double> levels = [];

    private Chart(Series series, Unit unit)
    {
        this.series = series;
        this.unit = unit;
    }

    /// <summary>Bars.</summary>
    public IReadOnlyList<ChartBar> Bars => bars;

    /// <summary>Pieces of the line.</summary>
    public IReadOnlyList<ChartLine> Lines => lines;

    /// <summary>Values on the line.</summary>
    public IReadOnlyList<ChartDot> Dots => dots;

    /// <summary>Words.</summary>
    public IReadOnlyList<ChartText> Texts => texts;

    /// <summary>Where the scale's levels are.</summary>
    public IReadOnlyList<double> Levels => levels;

    /// <summary>Draws a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="unit">The unit in which the scale is written.</param>
    public static Chart Of(Series series, Unit unit)
    {
        var chart = new Chart(series, unit);
        if (IsOfBars(series)) chart.DrawBars();
        else chart.DrawLine();
        return chart;
    }

    private static bool IsOfBars(Series series) =>
        series.Points[^1].Time < MostBars
        && series.Points.All(p => double.IsInteger(p.Time))
        && series.Valued.All(p => p.Observation.Value >= 0)
        && series.Valued.Any(p => p.Observation.Value > 0);

    private void DrawBars()
    {
        var slot = (Width - (2.0 * Margin)) / (series.Points[^1].Time + 1);
        var width = Math.Min(slot * 0.64, WidestBar);
        var highest = series.Valued.Max(p => ValueOf(p));
        var isEachLabelled = series.Points.All(p => WidthOf(p.Observation.Display) <= slot);
        foreach (var point in series.Points)
        {
            var middle = Margin + ((point.Time + 0.5) * slot);
            var top = Base;
            if (point.Observation.Value is not null)
            {
                var height = ValueOf(point) / highest * (Base - Top);
                bars.Add(new ChartBar(middle - (width / 2), Base - height, width, height, point.IsUnsettled));
                top = (int)Math.Floor(Base - height);
            }

            if (isEachLabelled) texts.Add(new ChartText(middle, top - 6, "middle", point.Observation.Display, ValueKind));
            else if (point == series.Points[0]) texts.Add(new ChartText(middle - (width / 2), top - 6, "start", point.Observation.Display, ValueKind));
            else if (point == series.Points[^1]) texts.Add(new ChartText(middle + (width / 2), top - 6, "end", point.Observation.Display, ValueKind));
        }

        LabelPeriods(p => Margin + ((p.Time + 0.5) * slot), slot);
    }

    private void DrawLine()
    {
        var scale = Scale.Of(series.Valued.Min(p => ValueOf(p)), series.Valued.Max(p => ValueOf(p)));
        var names = scale.Levels.Select(level => Level(level, scale.Decimals)).ToList();
        var left = Math.Min(names.Max(WidthOf), Width / 3.0) + Margin;
        var across = (Width - left - (2.0 * Margin)) / series.Points[^1].Time;
        foreach (var (level, name) in scale.Levels.Zip(names))
        {
            levels.Add(Down(level));
            texts.Add(new ChartText(left - (2 * Margin), Down(level) + 3, "end", name, "chart-level"));
        }

        ChartDot? before = null;
        foreach (var (index, point) in series.Points.Index())
        {
            if (point.Observation.Value is null) continue;
            var dot = new ChartDot(left + (point.Time * across), Down(ValueOf(point)), point.IsUnsettled);
            if (index > 0 && before is not null && !Series.IsBroken(series.Points[index - 1], point)) lines.Add(new ChartLine(before, dot));
            before = dot;
            dots.Add(dot);
        }

        var last = dots[^1];
        texts.Add(new ChartText(Math.Min(last.X + Margin, Width), Math.Max(last.Y - 9, 11), "end", series.Points[^1].Observation.Display, ValueKind));
        if (dots.Count > MostDots) dots.RemoveAll(dot => dot != last && !dot.IsUnsettled && IsOnLine(dot));
        LabelPeriods(p => left + (p.Time * across), across);

        double Down(double value) => Base - 4 - ((value - scale.Low) / (scale.High - scale.Low) * (Base - 4 - Top));
        bool IsOnLine(ChartDot dot) => lines.Exists(line => line.From == dot || line.To == dot);
    }

    // The last period, and before it those that leave each other room.
    private void LabelPeriods(Func<SeriesPoint, double> across, double slot)
    {
        var longest = series.Points.Max(p => WidthOf(p.Observation.Period.ShortLabel));
        var every = Math.Max(1, (int)Math.Ceiling(longest / slot));
        var isWide = every == 1 && slot >= longest;
        double? next = null;
        foreach (var (index, point) in series.Points.Index().Reverse())
        {
            var x = across(point);
            if (next - x < longest) continue;
            var anchor = isWide && bars.Count > 0 ? "middle" : index == series.Points.Count - 1 ? "end" : index == 0 ? "start" : "middle";
            x = anchor switch { "end" => Math.Min(Width, x + (2 * Margin)), "start" => Math.Max(0, x - (2 * Margin)), _ => x };
            if (anchor == "middle" && (x - (longest / 2) < 0 || next - longest - x < longest / 2)) continue;
            texts.Add(new ChartText(x, PeriodLine, anchor, point.Observation.Period.ShortLabel, PeriodKind));
            next = x;
        }
    }

    private string Level(double level, int decimals) => unit.Symbol is { } symbol
        ? Display.Number((decimal)level, decimals) + '\u00A0' + symbol
        : Display.Number((decimal)level, decimals);

    // At the scale of the unit, in which the levels are round.
    private double ValueOf(SeriesPoint point) => (double)point.Observation.Value! / Math.Pow(10, unit.Multiplier);

    private static double WidthOf(string words) => (words.Length + 1) * CharacterWidth;
}
