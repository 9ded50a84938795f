namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's type of that name.</summary>
public sealed class TimerInfo
{
    public bool IsPastDue { get; set; }
}
