using Pipeline.Core.Datasets;

namespace Pipeline.Core.Distributions;

/// <summary>
/// A form in which the dataset is published, as one or several files. The same dataset and imprint always give the same bytes: no file
/// holds a release number, a time of publication or anything of the machine.
/// </summary>
public interface IDistribution
{
    /// <summary>The files of a mission; none by default.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="imprint">What stands on every page and in every description.</param>
    /// <param name="files">The mission's files that earlier distributions have made, by stable name.</param>
    Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([]);

    /// <summary>The files of the whole dataset; none by default.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="imprint">What stands on every page and in every description.</param>
    /// <param name="files">Every mission's files, and those of the whole dataset that earlier distributions have made, by stable name.</param>
    Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([]);
}
