using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Pipeline.Core.Storage;

/// <summary>
/// One container, and the few things that the pipeline does with it. This is the only code that sees a 404, 409 or 412:
/// what is not there is null, and a write that another run has overtaken is <see cref="WriteOutcome.Lost"/>.
/// Storage being away is an exception.
/// </summary>
public sealed class StoreContainer
{
    private const string OrderKey = "order";
    private const string Sha256Key = "sha256";

    private readonly BlobContainerClient client;
    private readonly PublicAccessType access;

    internal StoreContainer(BlobContainerClient client, PublicAccessType access = PublicAccessType.None)
    {
        this.client = client;
        this.access = access;
    }

    /// <summary>Its name.</summary>
    public string Name => client.Name;

    /// <summary>Where a blob of it is served.</summary>
    public Uri UriOf(string path) => client.GetBlobClient(path).Uri;

    /// <summary>Makes the container unless it exists.</summary>
    public Task CreateAsync(CancellationToken cancellationToken = default) => client.CreateIfNotExistsAsync(access, cancellationToken: cancellationToken);

    /// <summary>Reads a blob; null when there is none.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="maxBytes">How much of it is read at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<StoredBlob?> ReadAsync(string path, long maxBytes = int.MaxValue, CancellationToken cancellationToken = default) => DownloadAsync(
        path,
        async (blob, answer) =>
        {
            var content = await ReadAsync(answer.Value.Content, Math.Min(answer.Value.Details.ContentLength, maxBytes), cancellationToken);
            return new StoredBlob(blob, content, DateOf(answer.GetRawResponse()));
        },
        cancellationToken);

    /// <summary>Reads a blob as it arrives, for one that may be too large for memory; null when there is none.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="read">Makes something of its content; called again when another version took its place meanwhile.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<T?> ReadAsync<T>(string path, Func<BlobFacts, Stream, Task<T>> read, CancellationToken cancellationToken = default)
        where T : class? =>
        DownloadAsync(path, (blob, answer) => read(blob, answer.Value.Content), cancellationToken);

    /// <summary>What the storage tells of a blob; null when there is none.</summary>
    public async Task<BlobFacts?> StatAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            var properties = (await client.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return new BlobFacts(path, properties.ETag, properties.LastModified, properties.Metadata.AsReadOnly());
        }
        catch (RequestFailedException e) when (IsAbsent(e))
        {
            return null;
        }
    }

    /// <summary>Lists blobs with their metadata; nothing when the container is not there.</summary>
    /// <param name="prefix">How their names start; null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Listing> ListAsync(string? prefix = null, CancellationToken cancellationToken = default)
    {
        var blobs = new List<BlobFacts>();
        var asOf = DateTimeOffset.MinValue;
        try
        {
            var options = new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = prefix };
            await foreach (var page in client.GetBlobsAsync(options, cancellationToken).AsPages())
            {
                asOf = DateOf(page.GetRawResponse());
                blobs.AddRange(page.Values.Select(Facts));
            }
        }
        catch (RequestFailedException e) when (IsAbsent(e))
        {
            asOf = DateOf(e.GetRawResponse());
        }

        blobs.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Listing(blobs, asOf);

        static BlobFacts Facts(BlobItem item) =>
            new(item.Name, item.Properties.ETag ?? default, item.Properties.LastModified ?? default, item.Metadata?.AsReadOnly() ?? NoMetadata);
    }

    /// <summary>Writes a blob whose name says its content (a hash), unless it is there.</summary>
    /// <returns>True when this call wrote it.</returns>
    public async Task<bool> CreateContentAsync(string path, BinaryData content, BlobDressing dressing, CancellationToken cancellationToken = default) =>
        await PutAsync(path, content.ToStream(), dressing, expected: null, cancellationToken) is not null;

    /// <summary>
    /// Writes a blob whose name says its content; one that is there is written again, so that whoever looked for what is no longer used
    /// before now does not delete it.
    /// </summary>
    public async Task RenewContentAsync(string path, BinaryData content, BlobDressing dressing, CancellationToken cancellationToken = default)
    {
        while (!await CreateContentAsync(path, content, dressing, cancellationToken))
        {
            // Deleted or written by another since: once more.
            if (await StatAsync(path, cancellationToken) is { } there && await PutAsync(path, content.ToStream(), dressing, there.ETag, cancellationToken) is not null) return;
        }
    }

    /// <summary>Writes a blob over the version that was read, or where none was.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="content">Its new bytes.</param>
    /// <param name="dressing">What goes with them.</param>
    /// <param name="expected">The version read; null when there was none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<WriteResult> TryWriteAsync(
        string path, BinaryData content, BlobDressing dressing, ETag? expected, CancellationToken cancellationToken = default) =>
        TryWriteAsync(path, content.ToStream(), dressing, expected, cancellationToken);

    /// <summary>The same from a stream.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="content">Its new bytes, all that the stream holds; it must be seekable, and stays open.</param>
    /// <param name="dressing">What goes with them.</param>
    /// <param name="expected">The version read; null when there was none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<WriteResult> TryWriteAsync(
        string path, Stream content, BlobDressing dressing, ETag? expected, CancellationToken cancellationToken = default)
    {
        if (await PutAsync(path, content, dressing, expected, cancellationToken) is { } written)
            return new WriteResult(WriteOutcome.Written, written);

        var sha256 = await HashAsync(content, cancellationToken);
        var ours = await ReadAsync(path, async (blob, there) => await HashAsync(there, cancellationToken) == sha256 ? blob : null, cancellationToken);
        return ours is not null ? new WriteResult(WriteOutcome.AlreadyOurs, ours.ETag) : new WriteResult(WriteOutcome.Lost, default);
    }

    /// <summary>
    /// Writes a blob that only ever moves forward: a higher order is never overwritten by a lower one, however late the writer.
    /// The order and the content's hash are kept in the blob's metadata; the same content is not written twice under one order.
    /// </summary>
    /// <param name="path">Its name.</param>
    /// <param name="content">Its bytes, all that the stream holds; it must be seekable, and stays open.</param>
    /// <param name="dressing">What goes with them.</param>
    /// <param name="order">The number of the release, or the revision of the record, that the content is made from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The order of what is there now: this one, or that of a later writer; null when the storage refuses the blob as such.</returns>
    public async Task<long?> WriteForwardAsync(string path, Stream content, BlobDressing dressing, long order, CancellationToken cancellationToken = default)
    {
        var sha256 = await HashAsync(content, cancellationToken);
        var metadata = new Dictionary<string, string>(dressing.Metadata ?? NoMetadata, StringComparer.Ordinal)
        {
            [OrderKey] = order.ToString(CultureInfo.InvariantCulture),
            [Sha256Key] = sha256,
        };
        while (true)
        {
            var there = await StatAsync(path, cancellationToken);
            if (there is not null && OrderOf(there) is var other && (other > order || (other == order && Has(there, sha256)))) return other;
            try
            {
                if (await PutAsync(path, content, dressing with { Metadata = metadata }, there?.ETag, cancellationToken) is not null) return order;
            }
            catch (RequestFailedException e) when (IsThisBlobs(e))
            {
                return null;
            }
        }
    }

    /// <summary>Writes a blob over the version that was looked at, or where none was; not again when the content is there.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="content">Its bytes, whose hash is kept in its metadata.</param>
    /// <param name="dressing">What goes with them.</param>
    /// <param name="there">What was looked at; null when there was none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False when something else is there by now.</returns>
    public async Task<bool> TryReplaceAsync(string path, BinaryData content, BlobDressing dressing, BlobFacts? there, CancellationToken cancellationToken = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
        if (there is not null && Has(there, sha256)) return true;
        var metadata = new Dictionary<string, string>(dressing.Metadata ?? NoMetadata, StringComparer.Ordinal) { [Sha256Key] = sha256 };
        return !(await TryWriteAsync(path, content, dressing with { Metadata = metadata }, there?.ETag, cancellationToken)).IsLost;
    }

    /// <summary>Deletes the version that was looked at.</summary>
    /// <returns>False when something else is there by now.</returns>
    public async Task<bool> TryDeleteAsync(BlobFacts there, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.GetBlobClient(there.Path).DeleteAsync(conditions: new BlobRequestConditions { IfMatch = there.ETag }, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (IsAbsent(e))
        {
            return true;
        }
        catch (RequestFailedException e) when (IsRefused(e))
        {
            return await StatAsync(there.Path, cancellationToken) is null; // Azurite refuses where Azure finds nothing
        }
    }

    /// <summary>Replaces the metadata of the version that was read.</summary>
    /// <returns>The version that it is now; null when it was no longer the one read.</returns>
    public async Task<ETag?> TryMarkAsync(
        string path, IReadOnlyDictionary<string, string> metadata, ETag expected, CancellationToken cancellationToken = default)
    {
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = expected };
            return (await client.GetBlobClient(path).SetMetadataAsync(metadata.ToDictionary(StringComparer.Ordinal), conditions, cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException e) when (IsRefused(e) || IsAbsent(e))
        {
            return null;
        }
    }

    /// <summary>
    /// An address under which anybody who has it reads one blob until a moment: signed with a user delegation key (identity), or with the
    /// account's own key where the client has that.
    /// </summary>
    /// <param name="path">Its name.</param>
    /// <param name="from">From when.</param>
    /// <param name="until">Until when; for a user delegation key at most seven days from now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null when the identity may not sign (it needs the role Storage Blob Delegator), or the storage does not answer.</returns>
    public async Task<Uri?> ShareAsync(string path, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var blob = client.GetBlobClient(path);
        var signature = new BlobSasBuilder(BlobSasPermissions.Read, until)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = from,
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (blob.CanGenerateSasUri) return blob.GenerateSasUri(signature);
        try
        {
            var key = await client.GetParentBlobServiceClient().GetUserDelegationKeyAsync(from, until, cancellationToken);
            return new BlobUriBuilder(blob.Uri) { Sas = signature.ToSasQueryParameters(key.Value, blob.AccountName) }.ToUri();
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            // Refused, or not answered however often it was asked: what holds the link goes without it.
            return null;
        }
    }

    /// <summary>The order that <see cref="WriteForwardAsync"/> gave a blob; -1 when it has none.</summary>
    public static long OrderOf(BlobFacts blob) =>
        blob.Metadata.TryGetValue(OrderKey, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : -1;

    private static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static bool Has(BlobFacts blob, string sha256) =>
        blob.Metadata.TryGetValue(Sha256Key, out var other) && string.Equals(other, sha256, StringComparison.Ordinal);

    private async Task<T?> DownloadAsync<T>(string path, Func<BlobFacts, Response<BlobDownloadStreamingResult>, Task<T>> read, CancellationToken cancellationToken)
        where T : class?
    {
        while (true)
        {
            try
            {
                var answer = await client.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellationToken);
                using var download = answer.Value;
                var details = download.Details;
                return await read(new BlobFacts(path, details.ETag, details.LastModified, details.Metadata.AsReadOnly()), answer);
            }
            catch (RequestFailedException e) when (IsAbsent(e))
            {
                return null;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // A download that was taken up again after a fault found another version: read that one.
            }
        }
    }

    // Null when the condition was refused.
    private async Task<ETag?> PutAsync(string path, Stream content, BlobDressing dressing, ETag? expected, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = expected is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = dressing.MediaType, CacheControl = dressing.CacheControl },
            Metadata = dressing.Metadata?.ToDictionary(StringComparer.Ordinal),
        };
        while (true)
        {
            try
            {
                content.Position = 0;
                return (await client.GetBlobClient(path).UploadAsync(content, options, cancellationToken)).Value.ETag;
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
            {
                await CreateAsync(cancellationToken);
            }
            catch (RequestFailedException e) when (IsRefused(e) || e.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return null;
            }
        }
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek) content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private static async Task<BinaryData> ReadAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return BinaryData.FromBytes(bytes);
    }

    private static DateTimeOffset DateOf(Response? answer) => answer?.Headers.Date ?? DateTimeOffset.MinValue;

    private static bool IsAbsent(RequestFailedException e) =>
        e.ErrorCode == BlobErrorCode.BlobNotFound || e.ErrorCode == BlobErrorCode.ContainerNotFound || (e.Status == 404 && e.ErrorCode is null);

    // A name that the storage does not take, a blob that someone leased, locked or archived: others can be written.
    private static bool IsThisBlobs(RequestFailedException e) =>
        e.Status == 400 || e.Status == 412 || (e.Status == 409 && e.ErrorCode != BlobErrorCode.ContainerBeingDeleted);

    private static bool IsRefused(RequestFailedException e) =>
        e.ErrorCode == BlobErrorCode.ConditionNotMet || e.ErrorCode == BlobErrorCode.BlobAlreadyExists;
}
