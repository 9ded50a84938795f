namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's attribute of that name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BlobTriggerAttribute(string path) : Attribute
{
    public string Path { get; } = path;

    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}
