using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Core.Findings;

/// <summary>What a parser noticed, before anyone says in which cell: a code and the words to put into its sentences.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Arguments">What stands for <c>{0}</c>, <c>{1}</c> … in its wording.</param>
public sealed record Problem(FindingCode Code, IReadOnlyList<string> Arguments)
{
    private const int LongestQuote = 120;
    private const int LongestArgument = 400; // may be a list of quotes

    /// <summary>A kind that needs no words beside the text found.</summary>
    public static implicit operator Problem(FindingCode code) => code.With();

    /// <summary>True when it keeps the value from being read.</summary>
    public bool IsError => Code.Severity == Severity.Error;

    /// <summary>The finding at its place.</summary>
    /// <param name="sheet">Sheet name; null when the finding is about the whole file.</param>
    /// <param name="cell">A1 reference or range; null when it is about the whole sheet.</param>
    /// <param name="found">The text found there, quoted in the message; null when there is none.</param>
    public Finding At(string? sheet, string? cell, string? found) => new()
    {
        Severity = Code.Severity,
        Code = Code.Id,
        Sheet = sheet,
        Cell = cell,
        Found = Shorten(found),
        Message = Fill(Code.Message, found),
        Hint = Code.Hint is null ? null : Fill(Code.Hint, found),
    };

    /// <summary>A text short enough to be quoted: at most 120 characters, an ellipsis standing for the rest.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Shorten(string? text) => Shorten(text, LongestQuote);

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Shorten(string? text, int longest)
    {
        if (text is null || text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private string Fill(string wording, string? found)
    {
        var text = wording.Replace("{found}", Shorten(found) ?? "", StringComparison.Ordinal);
        for (var i = 0; i < Arguments.Count; i++)
            text = text.Replace("{" + (char)('0' + i) + "}", Shorten(Arguments[i], LongestArgument), StringComparison.Ordinal);
        return text;
    }
}
