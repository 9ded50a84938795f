namespace Pipeline.Web.Pages;

/// <summary>A value on a line, in the units of the drawing.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="IsUnsettled">True when the value may still change.</param>
internal sealed record ChartDot(double X, double Y, bool IsUnsettled);
