namespace Pipeline.Core.Workbooks;

/// <summary>A part of a text: <paramref name="Length"/> characters from <paramref name="Start"/> (from 0).</summary>
public readonly record struct TextSpan(int Start, int Length);
