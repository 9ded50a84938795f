namespace Pipeline.Web.Pages;

/// <summary>A bar of a chart, in the units of its drawing.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsUnsettled">True when the value may still change.</param>
internal sealed record ChartBar(double X, double Y, double Width, double Height, bool IsUnsettled);
