using ClosedXML.Excel;

namespace Pipeline.Excel;

/// <summary>What shows when a cell is chosen, and what it may hold.</summary>
/// <param name="Title">A few words; Excel takes 32 characters.</param>
/// <param name="Text">What to type; Excel takes 255 characters.</param>
internal sealed record InputHelp(string Title, string Text)
{
    /// <summary>What the cell offers to choose from; null for anything.</summary>
    public IXLRange? Choices { get; init; }

    /// <summary>What is said of anything else; null when it is as welcome.</summary>
    public string? Otherwise { get; init; }

    /// <summary>True for a year.</summary>
    public bool IsYear { get; init; }

    /// <summary>Gives the help to cells. A wrong entry is advised against, never refused: the report says what is wrong with it.</summary>
    public void Give(IXLRange cells)
    {
        var validation = cells.SetDataValidation();
        validation.IgnoreBlanks = true;
        validation.ShowInputMessage = true;
        validation.InputTitle = Title;
        validation.InputMessage = Text;
        if (Choices is not null) validation.List(Choices, inCellDropdown: true);
        else if (IsYear) validation.WholeNumber.Between(1900, 2100);
        validation.ShowErrorMessage = Otherwise is not null;
        if (Otherwise is null) return;
        validation.ErrorStyle = XLErrorStyle.Warning;
        validation.ErrorTitle = Title;
        validation.ErrorMessage = Otherwise;
    }
}
