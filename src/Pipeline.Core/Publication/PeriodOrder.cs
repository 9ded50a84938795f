using Pipeline.Core.Indicators;

namespace Pipeline.Core.Publication;

/// <summary>Orders periods by when they end; of two that end together, the longer one comes first.</summary>
internal sealed class PeriodOrder : IComparer<Period>
{
    public static PeriodOrder Instance { get; } = new();

    public int Compare(Period x, Period y) =>
        x.End != y.End ? x.End.CompareTo(y.End)
        : x.Start != y.Start ? x.Start.CompareTo(y.Start)
        : string.CompareOrdinal(x.Code, y.Code);
}
