namespace Pipeline.Functions;

/// <summary>What the blob trigger says of a blob that it gives up.</summary>
/// <param name="ContainerName">Its container.</param>
/// <param name="BlobName">Its name.</param>
/// <param name="ETag">Its version.</param>
internal sealed record PoisonedBlob(string? ContainerName, string? BlobName, string? ETag);
