using Pipeline.Core.Findings;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>Reads the value cells of services (workbook contract, section 2). What no rule names is an error: nothing is guessed.</summary>
public static class FrenchNumber
{
    /// <summary>Reads a value cell by itself. A blank cell is an error here: whoever reads the row knows what a blank means.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="date">The date that a number cell stands for when its format shows one, for the hint; null when unknown.</param>
    public static ParseResult<Quantity> Parse(in Cell cell, DateTime? date = null) => cell.Kind switch
    {
        CellKind.Number => FrenchNumberCell.Read(cell, date),
        CellKind.Text => ParseText(FrenchSuperscript.Mark(cell)),
        CellKind.Error => FindingCodes.ValueExcelError,
        CellKind.Boolean => FindingCodes.ValueBoolean,
        CellKind.IsoDate => FrenchNumberCell.DateProblem(cell.Format, date),
        CellKind.Blank when cell.IsFormula => FindingCodes.FormulaNotCalculated,
        _ => FindingCodes.ValueUnreadable,
    };

    /// <summary>Reads a typed text.</summary>
    public static ParseResult<Quantity> ParseText(string text)
    {
        var read = new FrenchNumberText(FrenchText.Trim(text)).Read();
        return read.Problem?.Code == FindingCodes.ValueLetterForDigit ? FindingCodes.ValueLetterForDigit.With(Suggestion.Ending(WithDigits(text))) : read;
    }

    // What was meant, when the letters that look like digits were meant as these.
    private static string? WithDigits(string text)
    {
        var digits = text.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return new FrenchNumberText(FrenchText.Trim(digits)).Read() is { Success: true } ? FrenchText.Tidy(digits) : null;
    }
}
