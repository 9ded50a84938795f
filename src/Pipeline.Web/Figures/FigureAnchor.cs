using System.Globalization;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Web.Figures;

/// <summary>The anchors of a mission's page.</summary>
internal static class FigureAnchor
{
    /// <summary>Of the context.</summary>
    public const string Context = "contexte";

    /// <summary>Of the budget.</summary>
    public const string Budget = "budget";

    /// <summary>Of the actions.</summary>
    public const string Actions = "actions";

    /// <summary>Of a figure.</summary>
    public static string Of(Indicator figure) => "chiffre-" + figure.Code;

    /// <summary>Of an action.</summary>
    public static string Of(MissionAction action) => "action-" + action.Number.ToString(CultureInfo.InvariantCulture);
}
