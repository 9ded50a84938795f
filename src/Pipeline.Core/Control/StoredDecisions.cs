using System.Diagnostics.CodeAnalysis;
using Azure;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Control;

/// <summary>The operators' decisions as the storage holds them.</summary>
/// <param name="Decisions">The decisions; null when they cannot be read.</param>
/// <param name="Problems">Why they cannot be read; empty when they can.</param>
/// <param name="Content">Their bytes; null when there are none.</param>
/// <param name="ETag">The blob's version; null when there is none.</param>
public sealed record StoredDecisions(Decisions? Decisions, IReadOnlyList<JsonProblem> Problems, BinaryData? Content, ETag? ETag)
{
    /// <summary>True when they can be read; where nothing was ever decided, they can.</summary>
    [MemberNotNullWhen(true, nameof(Decisions))]
    public bool Success => Decisions is not null;

    /// <summary>Reads them, as they are now.</summary>
    public static async Task<StoredDecisions> ReadAsync(PipelineStore store, CancellationToken cancellationToken = default)
    {
        if (await store.Configuration.ReadAsync(BlobPaths.Decisions, cancellationToken: cancellationToken) is not { } blob)
            return new StoredDecisions(Control.Decisions.None, [], null, null);
        return JsonInput.TryRead<Decisions>(blob.Content, out var decisions, out var problems)
            ? new StoredDecisions(decisions, [], blob.Content, blob.ETag)
            : new StoredDecisions(null, problems, blob.Content, blob.ETag);
    }

    /// <summary>Writes others over these; false when someone else was first.</summary>
    public async Task<bool> TryReplaceAsync(PipelineStore store, Decisions decisions, CancellationToken cancellationToken = default)
    {
        var content = BinaryData.FromBytes(PipelineJson.Write(decisions));
        return !(await store.Configuration.TryWriteAsync(BlobPaths.Decisions, content, BlobDressing.Json, ETag, cancellationToken)).IsLost;
    }
}
