using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>The figures of one version as they are read, and the rules that hold among them.</summary>
internal sealed class FigureSet(FindingList findings)
{
    private const int MostGuesses = 100;
    private const int MostCandidates = 1000;

    private readonly List<Indicator> figures = [];
    private readonly List<Indicator> withheld = [];
    private readonly List<int> unitless = [];
    private readonly Dictionary<(string Mission, string Code), Declaration> codes = [];
    private readonly Dictionary<(string Mission, int Number), (ActionHeading Heading, string Folded, Place Place)> actions = [];
    private readonly List<(string Mission, string Code, string Parent, Place Place)> parents = [];

    private readonly List<(string Mission, string Code, CatalogueIndicator Listed, Problem Problem, Place Place)> misplaced = [];

    private readonly HashSet<(string Mission, string Code)> replaced = [];

    private int guesses;

    /// <summary>The figures that could be read, in reading order.</summary>
    public IReadOnlyList<Indicator> Figures => figures;

    /// <summary>The figures that are known and cannot be published, for what is wrong elsewhere on their rows.</summary>
    public IReadOnlyList<Indicator> Withheld => withheld;

    /// <summary>True when an indicator has more than one observation.</summary>
    public bool HasSeries => codes.Values.Any(declaration => declaration.HasSeries);

    /// <summary>True for a code that a row states, whether or not its value can be read, and for one that <see cref="Close"/> asks about.</summary>
    public bool Mentions(string mission, string code) => codes.ContainsKey((mission, code)) || replaced.Contains((mission, code));

    /// <summary>Characters of their texts.</summary>
    public long Characters { get; private set; }

    /// <summary>Settles an action's heading: every row of a number has the title that the first one gives.</summary>
    public ActionHeading Action(string mission, ActionHeading heading, Place place)
    {
        if (!actions.TryGetValue((mission, heading.Number), out var known))
        {
            actions[(mission, heading.Number)] = (heading, FrenchText.Fold(heading.Title), place);
            return heading;
        }

        if (!string.Equals(known.Heading.Title, heading.Title, StringComparison.Ordinal)
            && !string.Equals(known.Folded, FrenchText.Fold(heading.Title), StringComparison.Ordinal))
        {
            Report(FindingCodes.ActionTwoTitles.With(Text(heading.Number), heading.Title, known.Heading.Title, known.Place.In(place.Sheet)), place);
        }

        return known.Heading;
    }

    /// <summary>Says that a row states an indicator, whether or not its value can be read; without an action, one of the section Action is at no known place.</summary>
    public void Declare(string mission, string code, Section section, int? action, string label, Place place)
    {
        if (!codes.TryGetValue((mission, code), out var known))
            codes.Add((mission, code), new Declaration(section, action, label, place));
        else if (IsPlaced(section, action) && IsPlaced(known.Section, known.Action) && (known.Section != section || known.Action != action))
            Report(FindingCodes.CodeTwoPlaces.With(code, Where(section, action), Where(known.Section, known.Action), known.Place.In(place.Sheet)), place);
    }

    /// <summary>Compares where a row stands with where the catalogue lists that figure, or the one of that label; it may be another one, if that one has a row too.</summary>
    public void Compare(string mission, string code, Section section, int? action, CatalogueIndicator listed, Place place)
    {
        if (listed.Section == section ? listed.Action == action : string.Equals(listed.Code, code, StringComparison.Ordinal)) return;
        misplaced.Add((mission, code, listed, FindingCodes.FigureElsewhere.With(listed.Label, listed.Code, Where(listed.Section, listed.Action), Where(section, action)), place));
    }

    /// <summary>Says that a figure completes another, which may stand further down.</summary>
    public void Attach(string mission, string code, string parent, Place place) => parents.Add((mission, code, parent, place));

    /// <summary>Adds a figure, unless the version has it already.</summary>
    /// <param name="figure">One indicator with one observation, of a code that was declared.</param>
    /// <param name="problem">What is wrong with it beside the others; null when nothing is.</param>
    /// <param name="unitStated">False when nothing stated its unit.</param>
    /// <param name="isWithheld">True when it cannot be published, and is only compared.</param>
    /// <returns>False when it is there already.</returns>
    public bool TryAdd(Indicator figure, bool unitStated, bool isWithheld, out Problem? problem)
    {
        var observation = figure.Observations[0];
        problem = Claim(figure.Mission, figure.Code, figure.Name, observation.Period, observation.Territory, observation.Provenance);
        if (problem is not null) return false;
        var declaration = codes[(figure.Mission, figure.Code)];
        Characters += figure.Label.Length + figure.Name.Length + (figure.Description?.Length ?? 0) + (figure.Source?.Length ?? 0) + (figure.Note?.Length ?? 0);
        var saysUnit = observation.Absence is null || unitStated;
        problem = saysUnit ? CompareUnit(declaration, figure) : null;
        if (isWithheld)
        {
            withheld.Add(figure);
            return true;
        }

        if (!saysUnit) unitless.Add(figures.Count);
        figures.Add(figure);
        return true;
    }

    /// <summary>Says that a cell states a figure, whether or not its value can be read; gives what is wrong when another cell does already.</summary>
    public Problem? Claim(string mission, string code, string name, Period period, Territory? territory, Provenance provenance) =>
        codes[(mission, code)].Claim(period, territory, provenance) is { } first
            ? FindingCodes.FigureTwice.With(name, period.Label, Place.Name(first, provenance.Sheet))
            : null;

    /// <summary>Checks what only the whole version can tell: parents, and codes that replace others.</summary>
    /// <param name="catalogue">The catalogue; null without one.</param>
    /// <param name="published">Indicators of the document's accepted editions.</param>
    public void Close(CatalogueIndex? catalogue, IReadOnlyCollection<Indicator> published)
    {
        CheckParents(catalogue, published);
        foreach (var (mission, code, listed, problem, place) in misplaced)
        {
            if (string.Equals(code, listed.Code, StringComparison.Ordinal) || !codes.ContainsKey((mission, listed.Code))) Report(listed.Weigh(problem), place);
        }

        SettleUnits(published);
        if (published.Count == 0) return;
        CompareCodes(catalogue, published);
        CompareActions(published);
    }

    // An absence that states no unit is in the unit of the indicator's other observations, here or published.
    private void SettleUnits(IReadOnlyCollection<Indicator> published)
    {
        if (unitless.Count == 0) return;
        var before = new Dictionary<(string Mission, string Code), Unit>();
        foreach (var figure in published) before[(figure.Mission, figure.Code)] = figure.Unit;
        foreach (var index in unitless)
        {
            var figure = figures[index];
            if ((codes[(figure.Mission, figure.Code)].Unit ?? before.GetValueOrDefault((figure.Mission, figure.Code))) is { } unit) figures[index] = figure with { Unit = unit };
        }
    }

    private static bool IsPlaced(Section section, int? action) => section != Section.Action || action is not null;

    private static string Where(Section section, int? action) =>
        action is { } number ? $"l’action {Text(number)}" : $"la rubrique «\u00A0{RowHeadings.French(section)}\u00A0»";

    private void Report(Problem problem, Place place) => findings.Add(problem, place.Sheet, place.Row, place.Column, place.Found);

    private static Problem? CompareUnit(Declaration declaration, Indicator figure)
    {
        var provenance = figure.Observations[0].Provenance;
        if (declaration.Unit is not { } unit)
        {
            (declaration.Unit, declaration.UnitFrom) = (figure.Unit, provenance);
            return null;
        }

        return unit.IsSameKind(figure.Unit)
            ? null
            : FindingCodes.UnitsDiffer.With(figure.Name, UnitNames.French(figure.Unit), UnitNames.French(unit), Place.Name(declaration.UnitFrom!, provenance.Sheet));
    }

    private void CheckParents(CatalogueIndex? catalogue, IReadOnlyCollection<Indicator> published)
    {
        var known = published.Select(figure => (figure.Mission, figure.Code)).ToHashSet();
        var elsewhere = known.Concat((catalogue?.Missions ?? []).SelectMany(mission => mission.Indicators.Select(indicator => (mission.Slug, indicator.Code))));
        var up = new Dictionary<(string, string), string>();
        foreach (var (mission, code, parent, _) in parents) up.TryAdd((mission, code), parent);
        foreach (var (mission, code, parent, place) in parents)
        {
            if (!codes.ContainsKey((mission, parent)) && !known.Contains((mission, parent)) && catalogue?.FindIndicator(mission, parent) is null)
                Report(FindingCodes.ParentUnknown.With(Suggestion.Ending(NearestCode(mission, parent, elsewhere))), place);
            else if (IsCircular(mission, code, up))
                Report(FindingCodes.ParentCircular.With(code), place);
        }
    }

    // People type the label where the code belongs; a sheet full of nonsense gets no guesses.
    private string? NearestCode(string mission, string parent, IEnumerable<(string Mission, string Code)> elsewhere)
    {
        if (guesses++ >= MostGuesses) return null;
        var candidates = codes.Where(known => string.Equals(known.Key.Mission, mission, StringComparison.Ordinal)).Take(MostCandidates).ToList();
        var byLabel = candidates.Find(known => string.Equals(FrenchText.Slug(known.Value.Label), parent, StringComparison.Ordinal)).Key.Code;
        var others = elsewhere.Where(known => string.Equals(known.Mission, mission, StringComparison.Ordinal)).Take(MostCandidates);
        return byLabel ?? Suggestion.For(parent, candidates.Select(known => known.Key.Code).Concat(others.Select(known => known.Code)));
    }

    private static bool IsCircular(string mission, string code, Dictionary<(string, string), string> up)
    {
        // A chain longer than this is as good as a circle: no sentence of a page nests so deep.
        const int longestChain = 16;
        var at = code;
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (up.TryGetValue((mission, at), out var parent))
        {
            if (passed.Count == longestChain || string.Equals(parent, code, StringComparison.Ordinal)) return true;
            if (!passed.Add(parent)) return false; // a circle further up, which is told there
            at = parent;
        }

        return false;
    }

    // A code the document never used, where one that it used is gone: a corrected label makes a new figure, and few people mean that.
    private void CompareCodes(CatalogueIndex? catalogue, IReadOnlyCollection<Indicator> published)
    {
        var known = published.Select(figure => (figure.Mission, figure.Code)).ToHashSet();
        var gone = published
            .Where(figure => !codes.ContainsKey((figure.Mission, figure.Code)))
            .DistinctBy(figure => (figure.Mission, figure.Code))
            .ToLookup(figure => (figure.Mission, figure.Section, figure.Action?.Number));
        if (gone.Count == 0) return;
        foreach (var ((mission, code), declaration) in codes)
        {
            if (known.Contains((mission, code))) continue;
            var candidates = gone[(mission, declaration.Section, declaration.Action)].Take(MostCandidates).ToList();
            if (candidates.Count == 0 || guesses++ >= MostGuesses) continue;
            var label = FrenchText.Fold(declaration.Label);
            var nearest = Suggestion.Nearest(label, candidates.Select(c => (c.Code, FrenchText.Fold(c.Label))));
            var old = candidates.Find(c => string.Equals(c.Code, nearest, StringComparison.Ordinal)) ?? candidates[0];
            replaced.Add((mission, old.Code));
            Problem problem = FindingCodes.CodeReplaced.With(declaration.Label, old.Label, old.Code);
            Report(catalogue?.FindIndicator(mission, old.Code)?.Weigh(problem) ?? problem, declaration.Place);
        }
    }

    private void CompareActions(IReadOnlyCollection<Indicator> published)
    {
        var titles = new Dictionary<(string Mission, int Number), string>();
        foreach (var figure in published)
        {
            if (figure.Action is { } action) titles[(figure.Mission, action.Number)] = action.Title;
        }

        foreach (var (key, (heading, folded, place)) in actions)
        {
            if (titles.TryGetValue(key, out var title) && !string.Equals(folded, FrenchText.Fold(title), StringComparison.Ordinal))
                Report(FindingCodes.ActionRenamed.With(Text(heading.Number), heading.Title, title), place);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // What is known of a code; most have one observation, a few have thousands.
    private sealed record Declaration(Section Section, int? Action, string Label, Place Place)
    {
        private (Period Period, string? Territory) firstKey;
        private Provenance? first;
        private Dictionary<(Period Period, string? Territory), Provenance>? others;

        public bool HasSeries => others is not null;

        public Unit? Unit { get; set; }

        public Provenance? UnitFrom { get; set; }

        // The cell that states it already; null when none does, and now this one does.
        public Provenance? Claim(Period period, Territory? territory, Provenance provenance)
        {
            var key = (period, territory?.Code);
            if (first is null)
            {
                (firstKey, first) = (key, provenance);
                return null;
            }

            if (firstKey == key) return first;
            others ??= [];
            return others.TryAdd(key, provenance) ? null : others[key];
        }
    }
}
