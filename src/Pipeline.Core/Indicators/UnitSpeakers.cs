using System.Globalization;
using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>
/// Who speaks of the unit of one value, in the order of the contract: the text of the value, its cell's format,
/// the Unité column, the heading, a title, the catalogue. The first that speaks is heard; all must agree in kind.
/// </summary>
internal readonly ref struct UnitSpeakers
{
    private const string Colon = "\u00A0: ";

    private readonly ref readonly Quantity quantity;
    private readonly ref readonly UnitContext context;

    public UnitSpeakers(in Quantity quantity, in UnitContext context)
    {
        this.quantity = ref quantity;
        this.context = ref context;
        Kind = FirstKind();
    }

    /// <summary>The kind that the first speaker names; null when none does.</summary>
    public UnitExpression? Kind { get; }

    /// <summary>The error that names all speakers, when two differ in kind.</summary>
    public Problem? Conflict()
    {
        if (Kind is null) return null;
        var agrees = Agrees(quantity.TextUnit) && Agrees(quantity.FormatUnit) && Agrees(context.Column?.Unit)
            && Agrees(context.Header?.Unit) && Agrees(context.Title?.Unit) && AgreesWithCatalogue();
        return agrees ? null : FindingCodes.UnitConflict.With(Describe());
    }

    /// <summary>
    /// The power of ten that the number was written in. A scale in the text or the format is the number's own; one beside it applies to a
    /// number written without. A number stored whole behind scaling commas must be shown at the scale that is stated.
    /// </summary>
    public int Scale(out Problem? problem)
    {
        problem = null;
        var own = quantity.TextUnit ?? quantity.FormatUnit;
        var beside = ScaleBeside();
        if (quantity.ScalingCommas > 0) return StoredScale(own is { Scale: > 0 } ? own.Scale : beside, out problem);
        if (own is { Scale: > 0 }) return own.Scale;
        if (beside == 0 || IsRate(Kind?.Code)) return 0;
        if (own is { Code: not null } || SaysPlainAndScaledEuros()) problem = FindingCodes.UnitScaleConflict.With(Describe());
        else if (SaysTwoScales()) problem = FindingCodes.UnitScaleDiffers.With(Describe());
        return beside;
    }

    /// <summary>
    /// What is said where the label names a unit which is not the one that was read: a label is words, and words are not applied. Where it states
    /// another scale than the one applied, and the number states none of its own, the figure may be a thousand times another: an error.
    /// </summary>
    /// <param name="scale">The scale at which the number was read.</param>
    public Problem? LabelProblem(int scale)
    {
        if (context.Label is not { } label) return null;
        var sameKind = label.Unit.Code is not { } code || (Kind?.Code is { } known ? AreAlike(code, known) : code is UnitCode.Count);
        if (sameKind && (label.Unit.Scale == scale || (label.Unit is { Scale: 0, Code: not UnitCode.Euro }))) return null;
        var isScaled = label.Unit.Scale > 0 && label.Unit.Scale != scale && (quantity.TextUnit ?? quantity.FormatUnit) is null;
        return (isScaled ? FindingCodes.UnitScaleInLabel : FindingCodes.UnitInLabel).With(Kind is null or { Code: UnitCode.Count } ? "comme un nombre sans unité" : $"en {UnitTable.NameOf(Kind with { Scale = scale })}");
    }

    private int StoredScale(int stated, out Problem? problem)
    {
        var commas = quantity.ScalingCommas * 3;
        problem = stated switch
        {
            0 => FindingCodes.ValueScalingCommas.With(Display.Number(quantity.Number, quantity.Number.Scale)),
            _ when stated != commas => FindingCodes.ValueScalingConflict.With(Display.Number(quantity.Number, quantity.Number.Scale), Describe()),
            _ => null,
        };
        return stated;
    }

    private int ScaleBeside()
    {
        if (context.Column is { Unit.Scale: > 0 } column) return column.Unit.Scale;
        if (context.Header is { Unit.Scale: > 0 } header) return header.Unit.Scale;
        return context.Title?.Unit.Scale ?? 0;
    }

    // Nobody counts percents in thousands: what a title says of the amounts under it is not about them.
    private static bool IsRate(UnitCode? code) => code is UnitCode.Percent or UnitCode.Permille or UnitCode.Point;

    // "€" in one place beside "k€" in another: nobody can tell which of them the number follows.
    private bool SaysPlainAndScaledEuros() =>
        (IsEuros(context.Column, scaled: false) || IsEuros(context.Header, scaled: false) || IsEuros(context.Title, scaled: false))
        && (IsEuros(context.Column, scaled: true) || IsEuros(context.Header, scaled: true) || IsEuros(context.Title, scaled: true));

    private static bool IsEuros(StatedUnit? stated, bool scaled) => stated is { Unit.Code: UnitCode.Euro } euros && euros.Unit.Scale > 0 == scaled;

    private bool SaysTwoScales()
    {
        var scale = ScaleBeside();
        return Differs(context.Column, scale) || Differs(context.Header, scale) || Differs(context.Title, scale);
    }

    private static bool Differs(StatedUnit? stated, int scale) => stated is { Unit.Scale: > 0 } other && other.Unit.Scale != scale;

    private UnitExpression? FirstKind() =>
        Spoken(quantity.TextUnit) ?? Spoken(quantity.FormatUnit) ?? Spoken(context.Column?.Unit) ?? Spoken(context.Header?.Unit)
        ?? Spoken(context.Title?.Unit) ?? (context.Indicator?.Unit is { } code ? UnitTable.Plain(code) : null);

    private static UnitExpression? Spoken(UnitExpression? unit) => unit?.Code is null ? null : unit;

    private bool Agrees(UnitExpression? unit) => unit?.Code is not { } code || AreAlike(code, Kind!.Code!.Value);

    private bool AgreesWithCatalogue() => context.Indicator?.Unit is not { } code || AreAlike(code, Kind!.Code!.Value);

    // A count of things and a count of things that have a name are one kind.
    private static bool AreAlike(UnitCode one, UnitCode other) =>
        one == other || (one is UnitCode.Count or UnitCode.Other && other is UnitCode.Count or UnitCode.Other);

    private string Describe()
    {
        var parts = new List<string>(6);
        if (quantity.TextUnit is { } text) parts.Add($"valeur en {context.Cell}{Colon}{Symbol(text)}");
        if (quantity.FormatUnit is { } format) parts.Add($"format de la cellule {context.Cell}{Colon}{Symbol(format)}");
        Describe(parts, "colonne Unité", context.Column);
        Describe(parts, "en-tête", context.Header);
        Describe(parts, "titre", context.Title);
        if (context.Indicator?.Unit is { } code) parts.Add($"unité attendue pour ce chiffre{Colon}{Symbol(UnitTable.Plain(code))}");
        return string.Join("\u00A0; ", parts);
    }

    private static void Describe(List<string> parts, string source, StatedUnit? stated)
    {
        if (stated is { } spoken) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{source} en {spoken.Cell}{Colon}«\u00A0{FrenchText.Tidy(spoken.Text)}\u00A0»"));
    }

    private static string Symbol(UnitExpression unit) => UnitTable.NameOf(unit);
}
