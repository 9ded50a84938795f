using System.Globalization;

namespace Pipeline.Core.Catalogues;

/// <summary>An sRGB colour.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Least contrast of a text with what is behind it (WCAG 2, success criterion 1.4.3; RGAA 4.1, criterion 3.2).</summary>
    public const double LegibleContrast = 4.5;

    /// <summary>White.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Colour Black { get; }

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#') return false;
        if (!uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)) return false;
        colour = new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    /// <summary>Contrast with another colour, from 1 to 21 (WCAG 2).</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour with some of another in it.</summary>
    /// <param name="other">The other.</param>
    /// <param name="percent">How much of the other, from 0 to 100.</param>
    public Colour Mix(Colour other, int percent)
    {
        return new Colour(Between(Red, other.Red), Between(Green, other.Green), Between(Blue, other.Blue));

        byte Between(byte from, byte to) => (byte)(((from * (100 - percent)) + (to * percent) + 50) / 100);
    }

    /// <summary>The nearest colour on the way to another that can be read on a ground.</summary>
    /// <param name="ground">What is behind it.</param>
    /// <param name="towards">Black for a light ground, white for a dark one.</param>
    /// <param name="contrast">The contrast that is wanted at least.</param>
    public Colour LegibleOn(Colour ground, Colour towards, double contrast = LegibleContrast)
    {
        for (var percent = 0; percent < 100; percent += 5)
        {
            var mixed = Mix(towards, percent);
            if (mixed.ContrastWith(ground) >= contrast) return mixed;
        }

        return towards;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
