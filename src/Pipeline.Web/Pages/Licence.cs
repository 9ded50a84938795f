namespace Pipeline.Web.Pages;

/// <summary>A licence as a reader meets it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where its text is; null when that is not known.</param>
internal sealed record Licence(string Name, string? Url)
{
    /// <summary>The licence of a code (<c>etalab-2.0</c>); of one that is not known, the code.</summary>
    public static Licence Of(string code) => code == "etalab-2.0"
        ? new Licence("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
        : new Licence(code, null);
}
