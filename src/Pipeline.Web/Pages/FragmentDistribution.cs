using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;

namespace Pipeline.Web.Pages;

/// <summary>The figures of each mission as a piece of HTML (<c>fragments/{mission}.html</c>), for a content management system to include.</summary>
public sealed class FragmentDistribution : IDistribution
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files)
    {
        var content = await HtmlPage.RenderAsync<MissionFragment>(new(StringComparer.Ordinal)
        {
            [nameof(MissionFragment.Mission)] = mission,
            [nameof(MissionFragment.Imprint)] = imprint,
        });
        return [new PublicFile($"fragments/{mission.Mission}.html", content, PublicFile.Page, mission.Mission)];
    }
}
