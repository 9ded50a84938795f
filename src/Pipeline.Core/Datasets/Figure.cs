using Pipeline.Core.Indicators;

namespace Pipeline.Core.Datasets;

/// <summary>One observation that a document gives.</summary>
/// <param name="Document">Path of the document.</param>
/// <param name="SubmittedAt">When the edition that counts was submitted.</param>
/// <param name="Indicator">The indicator with its one observation.</param>
/// <param name="Order">Its place among all figures: by document, period and row.</param>
internal sealed record Figure(string Document, DateTimeOffset SubmittedAt, Indicator Indicator, int Order)
{
    /// <summary>Of two figures the greater one counts: submitted last; ties: the path that comes last, ordinal; then the row.</summary>
    public static IComparer<Figure> ByPrecedence { get; } = Comparer<Figure>.Create((x, y) =>
        x.SubmittedAt != y.SubmittedAt ? x.SubmittedAt.CompareTo(y.SubmittedAt)
        : string.CompareOrdinal(x.Document, y.Document) is var paths && paths != 0 ? paths
        : x.Order.CompareTo(y.Order));

    public Observation Observation => Indicator.Observations[0];

    public (string Code, string Period, string? Level, string? Territory) Key =>
        (Indicator.Code, Observation.Period.Code, Observation.Territory?.Level, Observation.Territory?.Code);
}
