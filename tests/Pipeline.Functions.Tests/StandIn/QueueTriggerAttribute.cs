namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's attribute of that name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}
