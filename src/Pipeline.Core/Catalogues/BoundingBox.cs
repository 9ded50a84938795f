namespace Pipeline.Core.Catalogues;

/// <summary>The rectangle that holds a territory, in decimal degrees (WGS 84).</summary>
/// <param name="West">Its westernmost longitude.</param>
/// <param name="South">Its southernmost latitude.</param>
/// <param name="East">Its easternmost longitude.</param>
/// <param name="North">Its northernmost latitude.</param>
public sealed record BoundingBox(decimal West, decimal South, decimal East, decimal North);
