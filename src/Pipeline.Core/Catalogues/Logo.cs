namespace Pipeline.Core.Catalogues;

/// <summary>A logo. It is written into every page, so that none has to be asked for.</summary>
/// <param name="Image">The image as a <c>data:</c> URL, base64: SVG or PNG.</param>
/// <param name="Alternative">What it says, for who does not see it (<c>Département de Loire-Atlantique</c>).</param>
public sealed record Logo(string Image, string Alternative);
