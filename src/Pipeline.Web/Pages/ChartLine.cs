namespace Pipeline.Web.Pages;

/// <summary>A piece of a line between two values, in the units of the drawing.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends; when that value may still change, the piece is dashed.</param>
internal sealed record ChartLine(ChartDot From, ChartDot To);
