namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's enumeration of that name.</summary>
internal enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
