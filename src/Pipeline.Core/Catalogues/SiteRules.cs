using System.Xml;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>What the catalogue's <c>site</c> must hold beyond its form, so that every page can be read and is whole by itself.</summary>
internal sealed class SiteRules
{
    private const int MostLogoBytes = 64 * 1024;
    private const string Svg = "data:image/svg+xml;base64,";
    private const string Png = "data:image/png;base64,";

    private readonly List<JsonProblem> problems;

    private SiteRules(List<JsonProblem> problems) => this.problems = problems;

    /// <summary>Adds what is wrong, in document order.</summary>
    public static void Check(Site site, List<JsonProblem> problems)
    {
        var rules = new SiteRules(problems);
        rules.CheckText("title", site.Title);
        rules.CheckText("introduction", site.Introduction);
        if (site.Logo is { } logo) rules.CheckLogo(logo);
        rules.CheckAccent(site.Accent);
        rules.CheckLegal(site.Legal);
        rules.CheckAccessibility(site.Accessibility);
    }

    private void CheckLogo(Logo logo)
    {
        CheckText("logo.alternative", logo.Alternative);
        var prefix = new[] { Svg, Png }.FirstOrDefault(p => logo.Image.StartsWith(p, StringComparison.Ordinal));
        if (prefix is null)
        {
            Report("logo.image", $"On attend l’image elle-même, écrite en base64 après «\u00A0{Svg}\u00A0» ou «\u00A0{Png}\u00A0»\u00A0: les pages ne vont rien chercher ailleurs.");
            return;
        }

        var bytes = new byte[logo.Image.Length];
        if (!Convert.TryFromBase64String(logo.Image[prefix.Length..], bytes, out var size))
            Report("logo.image", "La suite n’est pas du base64.");
        else if (size > MostLogoBytes)
            Report("logo.image", $"L’image est écrite dans chaque page\u00A0: elle pèse {Display.Number(size, 0)}\u00A0octets, il en faut moins de {Display.Number(MostLogoBytes, 0)}.");
        else if (!(prefix == Png ? IsPng(bytes.AsSpan(0, size)) : IsSvg(bytes.AsMemory(0, size))))
            Report("logo.image", "Le contenu n’est pas une image du type annoncé.");
    }

    private void CheckAccent(string accent)
    {
        if (!Colour.TryParse(accent, out var colour))
            Report("accent", $"«\u00A0{accent}\u00A0» ne convient pas\u00A0: on attend une couleur écrite «\u00A0#\u00A0» et six chiffres hexadécimaux (#0b5c7d).");
        else if (colour.ContrastWith(Colour.White) is var contrast && contrast < Colour.LegibleContrast)
            Report("accent", $"Du texte blanc ne se lit pas assez bien sur cette couleur\u00A0: le contraste est de {Ratio(contrast)} pour 1, il en faut 4,5 (RGAA, critère 3.2). Choisissez-la plus foncée.");
    }

    private void CheckLegal(LegalNotice legal)
    {
        CheckTexts("legal.address", legal.Address);
        CheckText("legal.director", legal.Director);
        CheckTexts("legal.host", legal.Host);
        foreach (var (i, text) in legal.Texts.Index())
        {
            CheckText($"legal.texts[{i}].title", text.Title);
            CheckTexts($"legal.texts[{i}].paragraphs", text.Paragraphs);
        }
    }

    private void CheckAccessibility(Accessibility accessibility)
    {
        if (accessibility.Audit is { } audit)
        {
            CheckText("accessibility.audit.by", audit.By);
            if (audit.Rate is < 0 or > 100)
                Report("accessibility.audit.rate", "On attend la part des critères respectés, entre 0 et 100.");
        }

        CheckTexts("accessibility.inaccessible", accessibility.Inaccessible);
        if (accessibility.Contact is { } contact && !contact.Contains('@', StringComparison.Ordinal))
            Report("accessibility.contact", "On attend une adresse électronique.");
        if (accessibility.Plan is { } plan && !(plan.IsAbsoluteUri && plan.Scheme is "https" or "http"))
            Report("accessibility.plan", "On attend une adresse complète, qui commence par https://.");
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsSvg(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var isSvg = reader is { NodeType: XmlNodeType.Element, LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" };
            while (isSvg && reader.Read())
            {
                // To its end: what is not well formed is not drawn.
            }

            return isSvg;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Ratio(double contrast) => Display.Number((decimal)Math.Floor(contrast * 10) / 10, 1);

    private void CheckTexts(string path, IReadOnlyList<string> texts)
    {
        foreach (var (i, text) in texts.Index()) CheckText($"{path}[{i}]", text);
    }

    private void CheckText(string path, string? text)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text)) Report(path, "Ce texte est vide.");
    }

    private void Report(string path, string message) => problems.Add(new JsonProblem("site." + path, message));
}
