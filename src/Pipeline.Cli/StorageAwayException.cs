namespace Pipeline.Cli;

/// <summary>The storage cannot be had; the message says why and what to do.</summary>
internal sealed class StorageAwayException(string message) : Exception(message);
