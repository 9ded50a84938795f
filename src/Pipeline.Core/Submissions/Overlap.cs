using System.Text.Json.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>Figures of a mission that two documents give; the most recently submitted counts.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="With">Path of the other document.</param>
/// <param name="Published">True when this document's figures are the published ones, false when the other's are.</param>
/// <param name="Figures">How many there are.</param>
/// <param name="Indicator">Code of the first, as an example.</param>
/// <param name="Period">Its period.</param>
/// <param name="Of">How many figures of the mission the other document gives.</param>
public sealed record Overlap(string Mission, string With, bool Published, int Figures, string Indicator, string Period, int Of)
{
    private const int FewestOfCopy = 3;

    /// <summary>True when this document, submitted later, gives at least half of the other's figures again, and no fewer than 3: a renamed copy?</summary>
    [JsonIgnore]
    public bool MayBeCopy => Published && Figures >= FewestOfCopy && Figures * 2L >= Of;
}
