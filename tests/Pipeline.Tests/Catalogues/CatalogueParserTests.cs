using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;
using Xunit;

namespace Pipeline.Tests.Catalogues;

public sealed class CatalogueParserTests
{
    [Fact]
    public void The_contract_s_example_is_read_in_full()
    {
        var parsed = CatalogueParser.Parse(Encoding.UTF8.GetBytes(CatalogueExample.Json));

        Assert.Empty(parsed.Problems);
        var indicator = Assert.Single(Assert.Single(parsed.Catalogue!.Missions).Indicators);
        Assert.Equal((Section.Action, 1, UnitCode.Count), (indicator.Section, indicator.Action, indicator.Unit));
        Assert.Equal(100_000m, indicator.Max);
        Assert.Equal(["changed-a-lot"], indicator.Blocking);
        Assert.Equal(["Désignation"], parsed.Catalogue.Synonyms["label"]);
        Assert.Equal("https://chiffres.example.org/", parsed.Catalogue.Departement.PublicBaseUrl.OriginalString);
    }

    [Fact]
    public void What_is_left_out_has_a_default()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root =>
        {
            root.AsObject().Remove("territories");
            root.AsObject().Remove("synonyms");
            root.AsObject().Remove("removalGuard");
            root["missions"]![0]!.AsObject().Remove("indicators");
        }));

        Assert.Empty(parsed.Problems);
        Assert.Equal(0.2m, parsed.Catalogue!.RemovalGuard);
        Assert.Empty(parsed.Catalogue.Missions[0].Indicators);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("// le 3 mars : ajout de la voirie\n")]
    public void An_editor_s_byte_order_mark_and_an_operator_s_comment_do_no_harm(string before) =>
        Assert.Empty(CatalogueParser.Parse(Encoding.UTF8.GetBytes(before + CatalogueExample.Json)).Problems);

    [Fact]
    public void The_schema_by_which_an_editor_helps_may_be_named() =>
        Assert.Empty(CatalogueParser.Parse(CatalogueExample.With(root => root["$schema"] = "catalogue.schema.json")).Problems);

    [Theory]
    [InlineData("", "ligne 1")]
    [InlineData("{\n\"departement\": {\n", "ligne 3")]
    [InlineData("{ \"missions\": [], \"missions\": [] }", "ligne 1")]
    public void What_is_not_json_is_said_with_its_line(string json, string path) =>
        Assert.Equal(path, Assert.Single(CatalogueParser.Parse(Encoding.UTF8.GetBytes(json)).Problems).Path);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("12")]
    public void Another_kind_of_document_is_one_problem_at_the_root(string json) =>
        Assert.Equal("$", Assert.Single(CatalogueParser.Parse(Encoding.UTF8.GetBytes(json)).Problems).Path);

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        // path of the value to replace or add, its JSON, path of the problem, words of its message
        { "removelGuard", "0.2", "removelGuard", "Vouliez-vous dire «\u00A0removalGuard\u00A0»" },
        { "missions[0].indicators[0].confidentielBelow", "5", "missions[0].indicators[0].confidentielBelow", "confidentialBelow" },
        { "missions[0].indicators[0].section", "\"actions\"", "missions[0].indicators[0].section", "Vouliez-vous dire «\u00A0action\u00A0»" },
        { "missions[0].indicators[0].section", "2", "missions[0].indicators[0].section", "context, budget, action" },
        { "missions[0].indicators[0].unit", "\"EURO\"", "missions[0].indicators[0].unit", "Vouliez-vous dire «\u00A0EUR\u00A0»" },
        { "missions[0].indicators[0].max", "\"100 000\"", "missions[0].indicators[0].max", "un nombre" },
        { "missions[0].indicators[0].action", "1.5", "missions[0].indicators[0].action", "un nombre entier" },
        { "missions[0].indicators[0].whole", "\"oui\"", "missions[0].indicators[0].whole", "true ou false" },
        { "missions[0].synonyms", "\"Insertion\"", "missions[0].synonyms", "une liste" },
        { "missions[0].synonyms[0]", "null", "missions[0].synonyms[0]", "un texte" },
        { "missions[0].headings", "[]", "missions[0].headings", "un objet" },
        { "missions[0].title", "null", "missions[0].title", "un texte" },
        { "missions[0].title", "\"  \"", "missions[0].title", "vide" },
        { "services[1].id", "\"Direction des finances\"", "services[1].id", "minuscules sans accent" },
        { "services[1].id", "\"finances--budget\"", "services[1].id", "minuscules sans accent" },
        { "missions[0].indicators[0].code", "\"éàü\"", "missions[0].indicators[0].code", "minuscules sans accent" },
        { "services[0].id", "\"Insertion/RSA\"", "services[0].id", "minuscules sans accent" },
        { "services[1].id", "\"insertion\"", "services[1].id", "désigne déjà services[0].id" },
        { "services[0].missions[0]", "\"action-social-insertion\"", "services[0].missions[0]", "Vouliez-vous dire «\u00A0action-sociale-insertion\u00A0»" },
        { "territories[0].code", "\"44\"", "territories[0]", "désigne déjà departement.territory" },
        { "territories[0].synonyms[0]", "\"LOIRE ATLANTIQUE\"", "territories[0]", "désigne déjà departement.territory" },
        { "missions[0].indicators[0].action", "null", "missions[0].indicators[0].action", "obligatoire" },
        { "missions[0].indicators[0].section", "\"budget\"", "missions[0].indicators[0].action", "n’a de sens que" },
        { "missions[0].indicators[0].action", "0", "missions[0].indicators[0].action", "à partir de 1" },
        { "missions[0].indicators[0].min", "100001", "missions[0].indicators[0].max", "plus petit que le minimum" },
        { "missions[0].indicators[0].changeFactor", "1", "missions[0].indicators[0].changeFactor", "plus grand que 1" },
        { "missions[0].indicators[0].confidentialBelow", "0", "missions[0].indicators[0].confidentialBelow", "plus grand que 0" },
        { "missions[0].indicators[0].unit", "\"PERCENT\"", "missions[0].indicators[0].confidentialBelow", "nombre de personnes" },
        { "missions[0].indicators[0].blocking[0]", "\"change-a-lot\"", "missions[0].indicators[0].blocking[0]", "Vouliez-vous dire «\u00A0changed-a-lot\u00A0»" },
        { "missions[0].indicators[0].blocking[0]", "\"file-not-workbook\"", "missions[0].indicators[0].blocking[0]", "Aucun avertissement" },
        { "synonyms.labels", "[\"Objet\"]", "synonyms.labels", "Vouliez-vous dire «\u00A0label\u00A0»" },
        { "synonyms.value", "[\"DESIGNATION\"]", "synonyms.value", "désigne déjà synonyms.label" },
        { "removalGuard", "20", "removalGuard", "entre 0 et 1" },
        { "departement.publicBaseUrl", "\"https://chiffres.example.org\"", "departement.publicBaseUrl", "barre oblique" },
        { "departement.publicBaseUrl", "\"/chiffres/\"", "departement.publicBaseUrl", "adresse complète" },
        { "departement.publisher.url", "\"www.loire-atlantique.fr\"", "departement.publisher.url", "adresse complète" },
        { "departement.publisher.contact", "\"opendata\"", "departement.publisher.contact", "adresse électronique" },
        { "site", "{ \"titre\": \"Chiffres\" }", "site.titre", "Champ inconnu" },
        { "site", "{ \"title\": \" \" }", "site.title", "vide" },
        { "site", "{ \"accent\": \"bleu\" }", "site.accent", "six chiffres hexadécimaux" },
        { "site", "{ \"accent\": \"#ff8800\" }", "site.accent", "2,3 pour 1, il en faut 4,5" },
        { "site", "{ \"logo\": { \"image\": \"https://example.org/logo.svg\", \"alternative\": \"x\" } }", "site.logo.image", "écrite en base64" },
        { "site", "{ \"logo\": { \"image\": \"data:image/png;base64,%%%\", \"alternative\": \"x\" } }", "site.logo.image", "pas du base64" },
        { "site", "{ \"logo\": { \"image\": \"data:image/png;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=\", \"alternative\": \"x\" } }", "site.logo.image", "pas une image du type" },
        { "site", "{ \"logo\": { \"image\": \"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPg==\", \"alternative\": \"x\" } }", "site.logo.image", "pas une image du type" },
        { "site", "{ \"logo\": { \"image\": \"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=\", \"alternative\": \"\" } }", "site.logo.alternative", "vide" },
        { "site", "{ \"legal\": { \"texts\": [ { \"title\": \"Crédits\", \"paragraphs\": [\"\"] } ] } }", "site.legal.texts[0].paragraphs[0]", "vide" },
        { "site", "{ \"accessibility\": { \"audit\": { \"on\": \"1er mars\", \"by\": \"x\", \"rate\": 50 } } }", "site.accessibility.audit.on", "une date" },
        { "site", "{ \"accessibility\": { \"audit\": { \"on\": \"2027-03-01\", \"by\": \"x\", \"rate\": 101 } } }", "site.accessibility.audit.rate", "entre 0 et 100" },
        { "site", "{ \"accessibility\": { \"contact\": \"opendata\" } }", "site.accessibility.contact", "adresse électronique" },
        { "site", "{ \"accessibility\": { \"plan\": \"/plan\" } }", "site.accessibility.plan", "adresse complète" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_path_and_what_is_expected(string where, string json, string path, string words)
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root => Set(root, where, JsonNode.Parse(json))));

        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.False(parsed.Success);
    }

    [Fact]
    public void Indicators_that_complete_each_other_in_a_circle_are_named()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root =>
        {
            var indicators = root["missions"]![0]!["indicators"]!.AsArray();
            indicators.Clear();
            foreach (var (code, parent) in new[] { ("a", "b"), ("b", "c"), ("c", "a"), ("d", "a") })
                indicators.Add(new JsonObject { ["code"] = code, ["section"] = "context", ["label"] = code, ["parent"] = parent });
        }));

        // d only hangs on the circle: to mend a, b or c mends it.
        Assert.Equal(["missions[0].indicators[0].parent", "missions[0].indicators[1].parent", "missions[0].indicators[2].parent"], parsed.Problems.Take(3).Select(p => p.Path));
        Assert.All(parsed.Problems, p => Assert.Contains("se complète lui-même", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_logo_heavier_than_a_page_is_refused()
    {
        var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><!--{new string('x', 70_000)}--></svg>";
        var image = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root => root["site"] = new JsonObject { ["logo"] = new JsonObject { ["image"] = image, ["alternative"] = "x" } }));

        Assert.Contains("moins de 65\u202f536", Assert.Single(parsed.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_field_is_named()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root => root["departement"]!.AsObject().Remove("licence")));

        Assert.Equal(new JsonProblem("departement.licence", "Ce champ est obligatoire et il manque."), Assert.Single(parsed.Problems));
    }

    [Fact]
    public void Two_missions_cannot_answer_to_one_name_nor_two_indicators_to_one_code_or_label()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root =>
        {
            var missions = root["missions"]!.AsArray();
            var indicators = missions[0]!["indicators"]!.AsArray();
            indicators.Add(indicators[0]!.DeepClone());
            var second = missions[0]!.DeepClone();
            second["slug"] = "voirie";
            second["title"] = "Voirie";
            second["synonyms"] = new JsonArray("INSERTION");
            second["indicators"] = new JsonArray();
            missions.Add(second);
        }));

        Assert.Equal(
            ["missions[0].indicators[1].code", "missions[0].indicators[1].label", "missions[1]"],
            parsed.Problems.Select(p => p.Path));
    }

    [Fact]
    public void A_mission_renamed_alone_leaves_its_services_without_it()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root => root["missions"]![0]!["slug"] = "Action sociale"));

        Assert.Equal(["services[0].missions[0]", "missions[0].slug"], parsed.Problems.Select(p => p.Path));
    }

    [Fact]
    public void All_problems_are_said_at_once()
    {
        var parsed = CatalogueParser.Parse(CatalogueExample.With(root =>
        {
            root["departement"]!["name"] = 12;
            root["missions"]![0]!["slugg"] = "a";
            root["removalGuard"] = "beaucoup";
        }));

        Assert.Equal(["departement.name", "missions[0].slugg", "removalGuard"], parsed.Problems.Select(p => p.Path));
    }

    private static void Set(JsonNode root, string path, JsonNode? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var node = steps[..^1].Aggregate(root, (at, step) => step[0] == '[' ? at[int.Parse(step[1..^1], null)]! : at[step]!);
        if (steps[^1][0] == '[') node[int.Parse(steps[^1][1..^1], null)] = value;
        else node[steps[^1]] = value;
    }
}
