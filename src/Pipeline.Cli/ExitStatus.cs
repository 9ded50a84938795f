namespace Pipeline.Cli;

/// <summary>What the process tells whoever started it (design contract, section 5).</summary>
internal enum ExitStatus
{
    /// <summary>The work is done; for <c>check</c>, every workbook is accepted.</summary>
    Done = 0,

    /// <summary>A workbook, or a catalogue, was checked and has to be mended.</summary>
    Rejected = 1,

    /// <summary>The command was not used as it should be; a file that does not exist is that too.</summary>
    WrongUsage = 2,

    /// <summary>The work could not be done.</summary>
    NotDone = 3,
}
