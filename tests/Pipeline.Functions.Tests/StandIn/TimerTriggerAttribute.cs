namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's attribute of that name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;
}
