using Pipeline.Core.Indicators;

namespace Pipeline.Web.Figures;

/// <summary>What is said in French beside a value.</summary>
internal static class FigureWords
{
    /// <summary>Why there is no value.</summary>
    public static string Of(Absence absence) => absence switch
    {
        Absence.Missing => "non disponible",
        Absence.NotSignificant => "non significatif",
        Absence.Confidential => "secret statistique",
        _ => "sans objet",
    };

    /// <summary>How settled it is.</summary>
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Normal => "normal",
        ObservationStatus.Provisional => "provisoire",
        ObservationStatus.Estimated => "estimé",
        ObservationStatus.Revised => "révisé",
        _ => "définitif",
    };
}
