namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's enumeration of that name.</summary>
internal enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
