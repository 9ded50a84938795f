namespace Pipeline.Core.Workbooks;

/// <summary>Gives one string for short texts that come again and again (years, small numbers), instead of one each time.</summary>
internal sealed class StringCache
{
    private const int Size = 1024;
    private const int LongestCached = 12;

    private readonly string?[] strings = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return "";
        if (text.Length > LongestCached) return text.ToString();
        var hash = 0;
        foreach (var c in text) hash = (hash * 31) + c;
        ref var slot = ref strings[(hash ^ (hash >> 10)) & (Size - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
