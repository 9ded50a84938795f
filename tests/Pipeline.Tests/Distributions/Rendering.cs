using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Distributions;

/// <summary>Every file that a release of some missions consists of, made without a storage.</summary>
internal static class Rendering
{
    private static readonly Lazy<Task<SortedDictionary<string, PublicFile>>> DemoFiles = new(() => OfAsync(DemoMission.Catalogue, DemoMission.Published));

    /// <summary>The files of the source page's mission in the demo's catalogue, by stable name.</summary>
    public static Task<SortedDictionary<string, PublicFile>> DemoAsync() => DemoFiles.Value;

    /// <summary>The files of missions, by stable name.</summary>
    public static async Task<SortedDictionary<string, PublicFile>> OfAsync(Catalogue catalogue, params IReadOnlyList<MissionDocument> missions)
    {
        var imprint = Imprint.Of(catalogue);
        var distributions = TestStorage.EveryFormat();
        var files = new SortedDictionary<string, PublicFile>(StringComparer.Ordinal);
        var described = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var mission in missions)
            foreach (var distribution in distributions) Add(await distribution.OfMissionAsync(mission, imprint, described));
        var dataset = Dataset.Of(catalogue.Departement, missions);
        foreach (var distribution in distributions) Add(await distribution.OfDatasetAsync(dataset, imprint, described));
        return files;

        void Add(IEnumerable<PublicFile> made)
        {
            foreach (var file in made)
            {
                files.Add(file.Name, file);
                described.Add(file.Name, file.Describe());
            }
        }
    }

    /// <summary>Writes files into a folder under their stable names.</summary>
    public static void WriteTo(string folder, IEnumerable<PublicFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
    }
}
