using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Tests.Support;

/// <summary>A storage account as it was at one moment, to start from again and again: only what changed since is written again.</summary>
public sealed class SavedStorage
{
    private readonly Dictionary<(string Container, string Path), (BinaryData Content, BlobHttpHeaders Headers, IDictionary<string, string> Metadata)> saved = [];
    private readonly Dictionary<(string Container, string Path), ETag?> versions = [];
    private readonly TestStorage storage;

    private SavedStorage(TestStorage storage) => this.storage = storage;

    /// <summary>Remembers every blob of the account.</summary>
    public static async Task<SavedStorage> OfAsync(TestStorage storage)
    {
        var state = new SavedStorage(storage);
        foreach (var (key, version) in await state.ListAsync())
        {
            var (content, details) = await DownloadAsync(state.Blob(key));
            var headers = new BlobHttpHeaders { ContentType = details.ContentType, CacheControl = details.CacheControl };
            (state.saved[key], state.versions[key]) = ((content, headers, details.Metadata), version);
        }

        return state;

        static async Task<(BinaryData Content, BlobDownloadDetails Details)> DownloadAsync(BlobClient blob) =>
            await blob.DownloadContentAsync() is { Value: var answer } ? (answer.Content, answer.Details) : default;
    }

    /// <summary>Brings the account back to it.</summary>
    public async Task RestoreAsync()
    {
        var there = await ListAsync();
        foreach (var key in there.Keys.Where(key => !saved.ContainsKey(key))) await Blob(key).DeleteAsync();
        foreach (var (key, (content, headers, metadata)) in saved.Where(s => there.GetValueOrDefault(s.Key) is not { } version || version != versions[s.Key]))
            versions[key] = (await Blob(key).UploadAsync(content, new BlobUploadOptions { HttpHeaders = headers, Metadata = metadata })).Value.ETag;
    }

    private BlobClient Blob((string Container, string Path) key) => storage.Service.GetBlobContainerClient(key.Container).GetBlobClient(key.Path);

    private async Task<Dictionary<(string Container, string Path), ETag?>> ListAsync()
    {
        var blobs = new Dictionary<(string Container, string Path), ETag?>();
        await foreach (var container in storage.Service.GetBlobContainersAsync())
        {
            await foreach (var blob in storage.Service.GetBlobContainerClient(container.Name).GetBlobsAsync()) blobs[(container.Name, blob.Name)] = blob.Properties.ETag;
        }

        return blobs;
    }
}
