namespace Pipeline.Core.Findings;

/// <summary>
/// A kind of finding: a stable code, its usual severity, and its French wording.
/// <c>{found}</c> in a wording stands for the text found; <c>{0}</c>, <c>{1}</c> … for what the finding adds.
/// </summary>
/// <param name="Id">Stable code, lower-case with hyphens (<c>value-ambiguous-separator</c>).</param>
/// <param name="Severity">What it weighs unless the catalogue says more.</param>
/// <param name="Message">A complete French sentence.</param>
/// <param name="Hint">What to type or do instead, a complete French sentence; null where nothing needs doing.</param>
public sealed record FindingCode(string Id, Severity Severity, string Message, string? Hint)
{
    /// <summary>True for a warning about one figure, which the catalogue's <c>blocking</c> can make an error for that indicator.</summary>
    public bool MayBlock { get; init; }

    /// <summary>A finding of this kind that has no place yet.</summary>
    /// <param name="arguments">What stands for <c>{0}</c>, <c>{1}</c> …</param>
    public Problem With(params string[] arguments) => new(this, arguments);
}
