namespace Pipeline.Core.Findings;

/// <summary>What a parser says of a text: a value, perhaps with a warning, or the error that kept it from one. Failing is a value.</summary>
/// <typeparam name="T">What is read.</typeparam>
public readonly struct ParseResult<T>
    where T : notnull
{
    private ParseResult(T? value, Problem? problem, bool success)
    {
        Value = value!;
        Problem = problem;
        Success = success;
    }

    /// <summary>True when the text was read; <see cref="Problem"/> may still hold a warning.</summary>
    public bool Success { get; }

    /// <summary>What was read; meaningless unless <see cref="Success"/>.</summary>
    public T Value { get; }

    /// <summary>The error, or the warning beside a value; null when there is neither.</summary>
    public Problem? Problem { get; }

    /// <summary>A value without anything to say of it.</summary>
    public static implicit operator ParseResult<T>(T value) => new(value, null, success: true);

    /// <summary>An error.</summary>
    public static implicit operator ParseResult<T>(FindingCode error) => new(default, error, success: false);

    /// <summary>An error, with its words.</summary>
    public static implicit operator ParseResult<T>(Problem error) => new(default, error, success: false);

    /// <summary>A value that a person should look at.</summary>
    /// <param name="value">What was read.</param>
    /// <param name="warning">The warning; null for none.</param>
    public static ParseResult<T> Of(T value, Problem? warning) => new(value, warning, success: true);
}
