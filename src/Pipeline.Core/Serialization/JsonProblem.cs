namespace Pipeline.Core.Serialization;

/// <summary>One thing that is wrong in a JSON document which operators edit.</summary>
/// <param name="Path">Where, from the root of the document (<c>missions[0].slug</c>); a line of the file where it is not JSON at all.</param>
/// <param name="Message">What is wrong and what is expected, a French sentence.</param>
public sealed record JsonProblem(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}\u00A0: {Message}";
}
