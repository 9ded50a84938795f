namespace Pipeline.Web.Pages;

/// <summary>Words in a chart.</summary>
/// <param name="X">Across, where they are anchored.</param>
/// <param name="Y">Down, their base line.</param>
/// <param name="Anchor">Which part of them is there: <c>start</c>, <c>middle</c>, <c>end</c>.</param>
/// <param name="Words">The words.</param>
/// <param name="Kind">Their class in the style sheet.</param>
internal sealed record ChartText(double X, double Y, string Anchor, string Words, string Kind);
