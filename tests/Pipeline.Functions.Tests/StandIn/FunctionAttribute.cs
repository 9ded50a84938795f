namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's attribute of that name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
