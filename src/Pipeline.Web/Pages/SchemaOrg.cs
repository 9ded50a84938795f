using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Web.Pages;

/// <summary>What a page says to search engines: schema.org/Dataset, a block of data that nothing runs.</summary>
/// <param name="imprint">What stands on every page.</param>
internal sealed class SchemaOrg(Imprint imprint)
{
    /// <summary>The whole dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="description">What it is, in French.</param>
    /// <param name="downloads">Its files.</param>
    public MarkupString Of(Dataset dataset, string description, IReadOnlyList<Download> downloads)
    {
        var json = Describe(imprint.Site.Title, "index.html", description, [.. dataset.Missions.SelectMany(m => m.AllIndicators())], downloads);
        json["hasPart"] = new JsonArray([.. dataset.Missions.Select(m => new JsonObject
        {
            ["@type"] = "Dataset",
            ["@id"] = Absolute(MissionPage.PathOf(m.Mission)),
            ["name"] = m.Title,
            ["description"] = PageWords.Describe(m, imprint),
            ["license"] = LicenceUrl,
            ["creator"] = Publisher(),
        })]);
        return Block(json);
    }

    /// <summary>A mission.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="downloads">Its files.</param>
    public MarkupString Of(MissionDocument mission, IReadOnlyList<Download> downloads)
    {
        var indicators = mission.AllIndicators().ToList();
        var json = Describe(mission.Title, MissionPage.PathOf(mission.Mission), PageWords.Describe(mission, imprint), indicators, downloads);
        json["isPartOf"] = new JsonObject { ["@id"] = Absolute("index.html") };
        json["variableMeasured"] = new JsonArray([.. indicators.Select(Variable)]);
        return Block(json);
    }

    private string LicenceUrl => Licence.Of(imprint.Departement.Licence).Url.AbsoluteUri;

    private JsonObject Describe(string name, string path, string description, IReadOnlyList<Indicator> indicators, IReadOnlyList<Download> downloads)
    {
        var observations = indicators.SelectMany(i => i.Observations).ToList();
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["@id"] = Absolute(path),
            ["name"] = name,
            ["description"] = description,
            ["url"] = Absolute(path),
            ["inLanguage"] = "fr",
            ["isAccessibleForFree"] = true,
            ["license"] = LicenceUrl,
            ["creator"] = Publisher(),
            ["publisher"] = Publisher(),
            ["spatialCoverage"] = new JsonObject
            {
                ["@type"] = "AdministrativeArea",
                ["name"] = imprint.Departement.Territory.Name,
            },
        };
        if (observations.Count > 0)
            json["temporalCoverage"] = $"{Iso(observations.Min(o => o.PeriodStart))}/{Iso(observations.Max(o => o.PeriodEnd))}";
        if (observations.Max(o => o.Provenance.SubmittedAt) is { } updated)
            json["dateModified"] = updated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json["distribution"] = new JsonArray([.. downloads.Select(d => new JsonObject
        {
            ["@type"] = "DataDownload",
            ["name"] = d.Title,
            ["encodingFormat"] = d.File.MediaType,
            ["contentUrl"] = Absolute("v1/" + d.Name),
            ["contentSize"] = d.File.Size.ToString(CultureInfo.InvariantCulture) + " B",
            ["sha256"] = d.File.Sha256,
        })]);
        return json;
    }

    private JsonObject Variable(Indicator indicator)
    {
        var latest = IndicatorDocument.LatestOf(indicator, imprint.Departement.Territory);
        var variable = new JsonObject
        {
            ["@type"] = "PropertyValue",
            ["name"] = indicator.Name,
            ["unitText"] = UnitNames.French(indicator.Unit),
        };
        if (latest.Value is { } value) variable["value"] = value;
        if (indicator.Note is { } note) variable["description"] = note;
        return variable;
    }

    private JsonObject Publisher() => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = imprint.Departement.Publisher.Name,
        ["url"] = imprint.Departement.Publisher.Url.AbsoluteUri,
    };

    private string Absolute(string path) => imprint.Departement.AddressOf(path);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The serialiser writes < > & as escapes, so that no text ends the block.
    private static MarkupString Block(JsonObject json) => (MarkupString)$"<script type=\"application/ld+json\">{json.ToJsonString(PipelineJson.Compact)}</script>";
}
