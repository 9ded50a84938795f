using Microsoft.AspNetCore.Components;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;

namespace Pipeline.Web.Pages;

/// <summary>The figures as pages: an index, a page for each mission, the declaration of accessibility and the legal notice.</summary>
public sealed class PagesDistribution : IDistribution
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
    [
        await PageAsync<MissionPage>(MissionPage.PathOf(mission.Mission), mission.Mission, new(StringComparer.Ordinal)
        {
            [nameof(MissionPage.Mission)] = mission,
            [nameof(MissionPage.Imprint)] = imprint,
            [nameof(MissionPage.Downloads)] = Download.OfMission(mission.Mission, files),
        }),
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
    [
        await PageAsync<IndexPage>(IndexPage.Path, mission: null, new(StringComparer.Ordinal)
        {
            [nameof(IndexPage.Dataset)] = dataset,
            [nameof(IndexPage.Imprint)] = imprint,
            [nameof(IndexPage.Downloads)] = Download.OfDataset(files),
        }),
        await PageAsync<AccessibilityPage>(AccessibilityPage.Path, mission: null, new(StringComparer.Ordinal) { [nameof(AccessibilityPage.Imprint)] = imprint }),
        await PageAsync<LegalPage>(LegalPage.Path, mission: null, new(StringComparer.Ordinal) { [nameof(LegalPage.Imprint)] = imprint }),
    ];

    private static async Task<PublicFile> PageAsync<TPage>(string path, string? mission, Dictionary<string, object?> parameters)
        where TPage : IComponent =>
        new("../" + path, await HtmlPage.RenderAsync<TPage>(parameters), PublicFile.Page, mission);
}
