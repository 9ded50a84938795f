using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>What a catalogue must hold beyond its form: names that are unique and exist, numbers that make sense together.</summary>
internal sealed class CatalogueRules
{
    private readonly Catalogue catalogue;
    private readonly List<JsonProblem> problems = [];

    private CatalogueRules(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>What is wrong, in document order; empty when nothing is.</summary>
    public static List<JsonProblem> Check(Catalogue catalogue)
    {
        var rules = new CatalogueRules(catalogue);
        rules.CheckDepartement();
        rules.CheckTerritories();
        rules.CheckServices();
        rules.CheckMissions();
        rules.CheckSynonyms();
        SiteRules.Check(catalogue.Site, rules.problems);
        if (catalogue.RemovalGuard is < 0 or > 1)
            rules.Report("removalGuard", "On attend une part entre 0 et 1 (0.2 pour un cinquième des valeurs d’une mission).");
        return rules.problems;
    }

    private void CheckDepartement()
    {
        var departement = catalogue.Departement;
        CheckText("departement.name", departement.Name);
        CheckText("departement.licence", departement.Licence);
        CheckTerritory("departement.territory", departement.Territory.Level, departement.Territory.Code, departement.Territory.Name);
        CheckBoundingBox("departement.boundingBox", departement.BoundingBox);
        CheckText("departement.publisher.name", departement.Publisher.Name);
        if (!IsWeb(departement.Publisher.Url))
            Report("departement.publisher.url", "On attend une adresse complète, qui commence par https://.");
        if (!departement.Publisher.Contact.Contains('@', StringComparison.Ordinal))
            Report("departement.publisher.contact", "On attend une adresse électronique.");
        if (!IsWeb(departement.PublicBaseUrl) || !departement.PublicBaseUrl.OriginalString.EndsWith('/'))
            Report("departement.publicBaseUrl", "On attend une adresse complète, qui commence par https:// et finit par une barre oblique (/).");
    }

    private void CheckBoundingBox(string path, BoundingBox? box)
    {
        if (box is null) return;
        if (box.West is < -180 or > 180 || box.East is < -180 or > 180 || box.West >= box.East)
            Report($"{path}.west", "On attend des longitudes en degrés, de -180 à 180, et «\u00A0west\u00A0» plus petit que «\u00A0east\u00A0».");
        if (box.South is < -90 or > 90 || box.North is < -90 or > 90 || box.South >= box.North)
            Report($"{path}.south", "On attend des latitudes en degrés, de -90 à 90, et «\u00A0south\u00A0» plus petit que «\u00A0north\u00A0».");
    }

    private void CheckTerritories()
    {
        var names = new UniqueNames(this);
        names.Add("departement.territory", [catalogue.Departement.Territory.Code, catalogue.Departement.Territory.Name]);
        foreach (var (i, territory) in catalogue.Territories.Index())
        {
            var path = $"territories[{i}]";
            CheckTerritory(path, territory.Level, territory.Code, territory.Name);
            CheckTexts($"{path}.synonyms", territory.Synonyms);
            names.Add(path, [territory.Code, territory.Name, .. territory.Synonyms]);
        }
    }

    private void CheckServices()
    {
        var ids = new UniqueNames(this);
        var slugs = catalogue.Missions.Select(m => m.Slug).ToList();
        foreach (var (i, service) in catalogue.Services.Index())
        {
            var path = $"services[{i}]";
            CheckSlug($"{path}.id", service.Id);
            ids.Add($"{path}.id", [service.Id]);
            CheckText($"{path}.name", service.Name);
            CheckNotify($"{path}.notify", service.Notify);

            foreach (var (j, group) in service.Groups.Index())
            {
                if (!Guid.TryParseExact(group, "D", out _))
                    Report($"{path}.groups[{j}]", "On attend l’identifiant d’objet du groupe dans Entra (00000000-0000-0000-0000-000000000000), pas son nom.");
            }

            foreach (var (j, mission) in service.Missions.Index())
            {
                if (mission != "*" && !slugs.Contains(mission, StringComparer.Ordinal))
                    Report($"{path}.missions[{j}]", $"Aucune mission n’a pour «\u00A0slug\u00A0» «\u00A0{mission}\u00A0».{Suggest(mission, slugs)}");
            }
        }
    }

    private void CheckNotify(string path, Notify? notify)
    {
        if (notify is null) return;
        if (!notify.Url.IsAbsoluteUri || notify.Url.Scheme != Uri.UriSchemeHttps || notify.Url.UserInfo.Length > 0)
            Report($"{path}.url", "On attend une adresse complète, qui commence par https:// et ne contient ni nom d’utilisateur ni mot de passe.");
        if (notify.Contact is { } contact && !contact.Contains('@', StringComparison.Ordinal))
            Report($"{path}.contact", "On attend une adresse électronique.");
        if (notify.Events.Count == 0)
            Report($"{path}.events", "Aucun événement\u00A0: retirez «\u00A0notify\u00A0», ou nommez-en un (rejected, failed, published).");
    }

    private void CheckMissions()
    {
        var names = new UniqueNames(this);
        foreach (var (i, mission) in catalogue.Missions.Index())
        {
            var path = $"missions[{i}]";
            CheckSlug($"{path}.slug", mission.Slug);
            CheckText($"{path}.title", mission.Title);
            CheckTexts($"{path}.synonyms", mission.Synonyms);
            CheckText($"{path}.headings.context", mission.Headings.Context);
            CheckText($"{path}.headings.budget", mission.Headings.Budget);
            CheckText($"{path}.headings.actions", mission.Headings.Actions);
            names.Add(path, [mission.Slug, mission.Title, .. mission.Synonyms]);
            CheckActions(path, mission.Actions);
            CheckIndicators(path, mission.Indicators);
        }
    }

    private void CheckActions(string mission, IReadOnlyList<ActionHeading> actions)
    {
        var numbers = new HashSet<int>();
        foreach (var (i, action) in actions.Index())
        {
            var path = $"{mission}.actions[{i}]";
            CheckText($"{path}.title", action.Title);
            if (action.Number < 1) Report($"{path}.number", "Les actions sont numérotées à partir de 1.");
            if (!numbers.Add(action.Number)) Report($"{path}.number", "Une autre action porte déjà ce numéro.");
        }
    }

    private void CheckIndicators(string mission, IReadOnlyList<CatalogueIndicator> indicators)
    {
        var codes = new UniqueNames(this);
        var labels = new Dictionary<(Section, int?, string), string>();
        foreach (var (i, indicator) in indicators.Index())
        {
            var path = $"{mission}.indicators[{i}]";
            CheckSlug($"{path}.code", indicator.Code);
            codes.Add($"{path}.code", [indicator.Code]);
            CheckText($"{path}.label", indicator.Label);
            CheckAction(path, indicator);
            CheckNumbers(path, indicator);
            CheckBlocking($"{path}.blocking", indicator.Blocking);
            CheckParent($"{path}.parent", indicator, indicators);
            if (!labels.TryAdd((indicator.Section, indicator.Action, FrenchText.Fold(indicator.Label)), path))
            {
                var first = labels[(indicator.Section, indicator.Action, FrenchText.Fold(indicator.Label))];
                Report($"{path}.label", $"Même rubrique, même action et même libellé que {first}\u00A0: une ligne sans code ne saurait pas lequel choisir.");
            }
        }
    }

    private void CheckAction(string path, CatalogueIndicator indicator)
    {
        if (indicator.Section == Section.Action && indicator.Action is null)
            Report($"{path}.action", "Le numéro de l’action est obligatoire quand «\u00A0section\u00A0» vaut «\u00A0action\u00A0».");
        if (indicator.Section != Section.Action && indicator.Action is not null)
            Report($"{path}.action", "Un numéro d’action n’a de sens que si «\u00A0section\u00A0» vaut «\u00A0action\u00A0».");
        if (indicator.Action < 1)
            Report($"{path}.action", "Les actions sont numérotées à partir de 1.");
    }

    private void CheckParent(string path, CatalogueIndicator indicator, IReadOnlyList<CatalogueIndicator> siblings)
    {
        if (indicator.Parent is not { } parent) return;
        var others = siblings.Select(sibling => sibling.Code).Where(code => code != indicator.Code).ToList();
        if (!others.Contains(parent, StringComparer.Ordinal))
            Report(path, $"Aucun autre indicateur de la mission n’a pour «\u00A0code\u00A0» «\u00A0{parent}\u00A0».{Suggest(parent, others)}");
        else if (CompletesItself(indicator, siblings))
            Report(path, "Cet indicateur se complète lui-même, d’un rattachement à l’autre.");
    }

    private static bool CompletesItself(CatalogueIndicator indicator, IReadOnlyList<CatalogueIndicator> siblings)
    {
        // As in workbooks, a chain longer than this is as good as a circle.
        const int longestChain = 16;
        var at = indicator;
        for (var steps = 0; at is { Parent: { } parent }; steps++)
        {
            if (steps == longestChain || parent == indicator.Code) return true;
            at = siblings.FirstOrDefault(sibling => sibling.Code == parent);
        }

        return false;
    }

    private void CheckNumbers(string path, CatalogueIndicator indicator)
    {
        if (indicator.Min > indicator.Max)
            Report($"{path}.max", "Le maximum est plus petit que le minimum.");
        if (indicator.ChangeFactor <= 1)
            Report($"{path}.changeFactor", "On attend un nombre plus grand que 1 (2 pour un doublement).");
        if (indicator.ConfidentialBelow <= 0)
            Report($"{path}.confidentialBelow", "On attend un nombre plus grand que 0.");
        if (indicator is { ConfidentialBelow: not null, Unit: not (null or UnitCode.Count or UnitCode.Other) })
            Report($"{path}.confidentialBelow", "Ce seuil ne vaut que pour un nombre de personnes ou de choses\u00A0: l’unité doit être COUNT ou OTHER, ou rester libre.");
    }

    private void CheckBlocking(string path, IReadOnlyList<string> codes)
    {
        var warnings = FindingCodes.ById.Values.Where(c => c.MayBlock).Select(c => c.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var (i, code) in codes.Index())
        {
            if (!warnings.Contains(code, StringComparer.Ordinal))
                Report($"{path}[{i}]", $"Aucun avertissement sur un chiffre n’a le code «\u00A0{code}\u00A0».{Suggest(code, warnings)}");
        }
    }

    private void CheckSynonyms()
    {
        var headings = new UniqueNames(this);
        foreach (var (column, synonyms) in catalogue.Synonyms)
        {
            var path = $"synonyms.{column}";
            if (!CatalogueColumns.Names.Contains(column, StringComparer.Ordinal))
                Report(path, $"Colonne inconnue\u00A0; on attend {string.Join(", ", CatalogueColumns.Names)}.{Suggest(column, CatalogueColumns.Names)}");
            CheckTexts(path, synonyms);
            headings.Add(path, synonyms);
        }
    }

    private void CheckTerritory(string path, string level, string code, string name)
    {
        CheckText($"{path}.level", level);
        CheckText($"{path}.code", code);
        CheckText($"{path}.name", name);
    }

    private void CheckTexts(string path, IReadOnlyList<string> texts)
    {
        foreach (var (i, text) in texts.Index())
            CheckText($"{path}[{i}]", text);
    }

    private void CheckText(string path, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) Report(path, "Ce texte est vide.");
    }

    private void CheckSlug(string path, string slug)
    {
        if (!IsSlug(slug)) Report(path, $"«\u00A0{slug}\u00A0» ne convient pas\u00A0: on attend des minuscules sans accent, des chiffres et des tirets (action-sociale-insertion).");
    }

    private static bool IsSlug(string text) =>
        text.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    private static bool IsWeb(Uri url) => url.IsAbsoluteUri && (url.Scheme is "https" or "http");

    private static string Suggest(string found, IEnumerable<string> names) =>
        Suggestion.For(found, names) is { } near ? $" Vouliez-vous dire «\u00A0{near}\u00A0»\u00A0?" : "";

    private void Report(string path, string message) => problems.Add(new JsonProblem(path, message));

    /// <summary>Names by which services call a thing: no two things may share one, compared as what services type is.</summary>
    private sealed class UniqueNames(CatalogueRules rules)
    {
        private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

        public void Add(string path, IEnumerable<string> names)
        {
            foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n)))
            {
                var folded = FrenchText.Fold(name);
                if (!owners.TryAdd(folded, path) && owners[folded] is var owner && owner != path)
                    rules.Report(path, $"«\u00A0{name}\u00A0» désigne déjà {owner}\u00A0: un même nom ne peut pas désigner deux choses.");
            }
        }
    }
}
