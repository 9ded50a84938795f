using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>The feed of changes (<c>changes.atom</c>, RFC 4287): one entry per release, in French, saying which figures changed, from what to what.</summary>
internal static class ChangeFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>How many releases it tells of at most, the latest.</summary>
    public const int MaxEntries = 50;

    private const int MaxLines = 100;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed's bytes.</summary>
    /// <param name="catalogue">Who publishes, and where.</param>
    /// <param name="updated">When the latest release was published.</param>
    /// <param name="entries">The entries, the latest first.</param>
    public static BinaryData Render(Catalogue catalogue, DateTimeOffset updated, IEnumerable<XElement> entries)
    {
        var departement = catalogue.Departement;
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "fr"),
            new XElement(Atom + "id", departement.AddressOf(BlobPaths.Changes)),
            new XElement(Atom + "title", $"{departement.Publisher.Name}\u00A0: les chiffres qui changent"),
            new XElement(Atom + "updated", Time(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", departement.Publisher.Name), new XElement(Atom + "uri", departement.Publisher.Url)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", departement.AddressOf(BlobPaths.Changes))),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", departement.AddressOf("index.html"))),
            entries.Take(MaxEntries));
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(bytes, settings)) feed.Save(writer);
        return BinaryData.FromBytes(bytes.ToArray());
    }

    /// <summary>The entry of a release.</summary>
    /// <param name="catalogue">Titles of missions, and where the release is.</param>
    /// <param name="manifest">The release.</param>
    /// <param name="changes">What it changed; null when what it replaced is no longer kept.</param>
    public static XElement Entry(Catalogue catalogue, Manifest manifest, IReadOnlyList<Change>? changes)
    {
        var address = catalogue.Departement.AddressOf(BlobPaths.Release(manifest.Number));
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", string.Create(CultureInfo.InvariantCulture, $"Publication n°\u00A0{manifest.Number}\u00A0: {Summary(changes)}")),
            new XElement(Atom + "updated", Time(manifest.PublishedAt)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "application/json"), new XAttribute("href", address)),
            new XElement(Atom + "content", new XAttribute("type", "html"), Html(catalogue, changes ?? [])));
    }

    /// <summary>The entries of a feed that is there, the latest first; null when it is none of ours.</summary>
    public static IReadOnlyList<XElement>? EntriesOf(BinaryData feed)
    {
        try
        {
            using var stream = feed.ToStream();
            return [.. XElement.Load(stream).Elements(Atom + "entry")];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Summary(IReadOnlyList<Change>? changes) => changes switch
    {
        null => "le détail n’est plus conservé",
        [] => "aucun chiffre ne change",
        _ => ReportWords.Count(changes.Count, "chiffre change", "chiffres changent"),
    };

    // Escaped once as HTML, and once more as XML by the writer.
    private static string Html(Catalogue catalogue, IReadOnlyList<Change> changes)
    {
        var html = new StringBuilder();
        foreach (var mission in changes.Take(MaxLines).GroupBy(c => c.Mission, StringComparer.Ordinal))
        {
            var title = catalogue.Missions.FirstOrDefault(m => string.Equals(m.Slug, mission.Key, StringComparison.Ordinal))?.Title ?? mission.Key;
            html.Append("<h2>").Append(Escape(title)).Append("</h2>\n<ul>\n");
            foreach (var change in mission) html.Append("<li>").Append(Line(catalogue, change)).Append("</li>\n");
            html.Append("</ul>\n");
        }

        if (changes.Count > MaxLines) html.Append("<p>Et ").Append(ReportWords.Count(changes.Count - MaxLines, "autre chiffre", "autres chiffres")).Append(".</p>\n");
        return html.ToString();
    }

    // A name is isolated: one that is written from right to left turns nothing around.
    private static string Line(Catalogue catalogue, Change change)
    {
        var place = change.Territory == catalogue.Departement.Territory.Code ? null : change.Territory;
        var about = string.Join(", ", new[] { ReportWords.PeriodOf(change.Period), place }.OfType<string>());
        return $"<bdi>{Escape(change.Name ?? change.Indicator)}</bdi>" + Escape($" ({about})\u00A0: " + change.Kind switch
        {
            ChangeKind.New => $"{change.New} (nouveau)",
            ChangeKind.Removed => $"{change.Old} (retiré)",
            _ => $"{change.Old} → {change.New}",
        });
    }

    // What XML cannot hold is left out; texts come from workbooks.
    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(string.Concat(text.Where(XmlConvert.IsXmlChar)));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
