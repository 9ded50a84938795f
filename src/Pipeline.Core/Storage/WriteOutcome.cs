namespace Pipeline.Core.Storage;

/// <summary>How a conditional write ended. Losing is a value: another run was first.</summary>
public enum WriteOutcome
{
    /// <summary>This write made what is there.</summary>
    Written,

    /// <summary>The very same bytes were there: an earlier try whose answer was lost, or another run that came to the same.</summary>
    AlreadyOurs,

    /// <summary>Something else is there: read again and decide again.</summary>
    Lost,
}
