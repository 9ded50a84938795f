namespace Pipeline.Core.Storage;

/// <summary>Where things are kept (design contract, section 2, and dataset contract, section 1).</summary>
public static class BlobPaths
{
    /// <summary>The catalogue, in <c>configuration</c>.</summary>
    public const string Catalogue = "catalogue.json";

    /// <summary>The operators' decisions, in <c>configuration</c>.</summary>
    public const string Decisions = "decisions.json";

    /// <summary>The manifest in force, in <c>public</c>: the single write that publishes.</summary>
    public const string Current = "v1/current.json";

    /// <summary>The feed of changes, in <c>public</c>.</summary>
    public const string Changes = "v1/changes.atom";

    /// <summary>Present while every report has been rendered; in <c>reports</c>.</summary>
    public const string ReportsRendered = "_rendered.json";

    /// <summary>What each template was made from, by mission; in <c>templates</c>.</summary>
    public const string TemplatesWritten = "_written.json";

    /// <summary>Which purges the public container was cleared of; in <c>originals</c>.</summary>
    public const string Purged = "_purged.json";

    /// <summary>The objects of all releases, in <c>public</c>.</summary>
    public const string Objects = "v1/objects/";

    /// <summary>The pre-filled workbook of a mission, in <c>templates</c>.</summary>
    public static string Template(string mission) => mission + ".xlsx";

    /// <summary>A received workbook, in <c>originals</c>.</summary>
    public static string Original(string sha256) => sha256 + ".xlsx";

    /// <summary>A record, in <c>documents</c>.</summary>
    public static string Record(string key) => key + ".json";

    /// <summary>The key of a record's path; null when it is not one.</summary>
    public static string? KeyOfRecord(string path) => path.EndsWith(".json", StringComparison.Ordinal) ? path[..^5] : null;

    /// <summary>Where a document's reports are, in <c>reports</c>.</summary>
    public static string ReportFolder(string key) => key + "/";

    /// <summary>The report on a document's latest version, in <c>reports</c>.</summary>
    /// <param name="key">Under what the document is kept.</param>
    /// <param name="extension">The form.</param>
    public static string LatestReport(string key, string extension = "json") => $"{key}/latest.{extension}";

    /// <summary>The report on one version, in <c>reports</c>.</summary>
    public static string DatedReport(string key, string version) => $"{key}/{version}.json";

    /// <summary>The manifest of a release, in <c>public</c>; its presence says that the release is complete.</summary>
    public static string Release(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v1/releases/{number}.json");

    /// <summary>A published file under its stable name or an object, in <c>public</c>.</summary>
    /// <param name="name">Its name relative to the manifest in force; a page, which lies beside <c>v1/</c>, begins with <c>../</c>.</param>
    public static string Published(string name) => name.StartsWith("../", StringComparison.Ordinal) ? name[3..] : "v1/" + name;
}
