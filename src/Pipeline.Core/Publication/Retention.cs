namespace Pipeline.Core.Publication;

/// <summary>How long is kept what is no longer in use (settings <c>Retention__*</c>).</summary>
public sealed record Retention
{
    /// <summary>Releases are kept for so many days after they were published: as far as <c>rollback</c> reaches; 400 by default.</summary>
    public int Releases { get; init; } = 400;

    /// <summary>Workbooks that no record names any more are kept for so many days after they were received; 400 by default.</summary>
    public int Originals { get; init; } = 400;

    /// <summary>Objects that no kept release names are kept for so many days after they were written; 7 by default.</summary>
    public int Objects { get; init; } = 7;
}
