using Azure;

namespace Pipeline.Tests.Support;

/// <summary>The storage is away, as the tests have it.</summary>
public sealed class StorageAwayException() : RequestFailedException("The storage is away.");
