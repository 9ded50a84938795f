using Pipeline.Core.Catalogues;

namespace Pipeline.Web.Pages;

/// <summary>The style of the pages in a catalogue's colour: what is written in it or on it can be read, by day and by night.</summary>
internal static class SiteTheme
{
    private const double NightContrast = 7;

    private static readonly string[] Sheets = ["page.css", "figures.css", "site.css"];
    private static readonly Colour Night = new(0x14, 0x18, 0x1e);
    private static readonly Colour NightCard = new(0x1d, 0x23, 0x2b);

    /// <summary>The style of a site.</summary>
    public static PageStyle Of(Site site)
    {
        var accent = Colour.TryParse(site.Accent, out var colour) ? colour : Colour.Black;
        var tint = Colour.White.Mix(accent, 7);
        var nightTint = Night.Mix(accent, 18);
        return PageStyle.WithImages(Sheets, $$"""
            :root { --accent: {{accent}}; --strong: {{accent.LegibleOn(tint, Colour.Black)}}; --tint: {{tint}}; --edge: {{Colour.White.Mix(accent, 25)}}; --link: var(--strong); }
            @media screen and (prefers-color-scheme: dark) {
              :root { --strong: {{accent.LegibleOn(NightCard, Colour.White, NightContrast).LegibleOn(nightTint, Colour.White, NightContrast)}}; --tint: {{nightTint}}; --edge: {{Night.Mix(accent, 45)}}; --link: var(--strong); }
            }
            @media print {
              :root { --strong: #000000; --tint: #ffffff; --edge: #888888; }
            }

            """);
    }
}
