using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Catalogues;
using Xunit;

namespace Pipeline.Tests.Submissions;

public sealed class EvaluatorIdTests
{
    private static readonly string Before = EvaluatorId.For(CatalogueExample.Read());

    [Fact]
    public void It_names_the_normaliser_s_version_first() => Assert.Equal(Evaluator.Version, EvaluatorId.VersionOf(Before));

    [Theory]
    [InlineData("")]
    [InlineData("moi")]
    [InlineData("-3f9a")]
    public void What_is_no_evaluator_has_version_0(string text) => Assert.Equal(0, EvaluatorId.VersionOf(text));

    [Fact]
    public void Titles_headings_order_and_the_publisher_s_data_leave_it_alone() => Assert.Equal(Before, After(root =>
    {
        root["departement"]!["publisher"]!["contact"] = "autre@example.org";
        root["departement"]!["publicBaseUrl"] = "https://ailleurs.example.org/";
        root["services"]![0]!["name"] = "Insertion et retour à l’emploi";
        root["missions"]![0]!["headings"]!["budget"] = "Le budget";
        root["missions"]![0]!["title"] = "Insertion et action sociale";
        root["removalGuard"] = 0.5;
        var services = root["services"]!.AsArray();
        var first = services[0]!;
        services.RemoveAt(0);
        services.Add(first);
    }));

    public static TheoryData<string, Action<JsonNode>> WhatEvaluationUses => new()
    {
        { "a right granted", r => r["services"]![0]!["missions"] = new JsonArray("*") },
        { "a new name for a mission", r => r["missions"]![0]!["synonyms"]!.AsArray().Add("RSA") },
        { "a bound", r => r["missions"]![0]!["indicators"]![0]!["max"] = 200000 },
        { "a unit", r => r["missions"]![0]!["indicators"]![0]!["unit"] = "OTHER" },
        { "a factor of change", r => r["missions"]![0]!["indicators"]![0]!["changeFactor"] = 3 },
        { "what blocks", r => r["missions"]![0]!["indicators"]![0]!["blocking"]!.AsArray().Add("became-negative") },
        { "a threshold of secrecy", r => r["missions"]![0]!["indicators"]![0]!["confidentialBelow"] = 11 },
        { "a name that a row may take", r => r["missions"]![0]!["indicators"]![0]!["name"] = "Bénéficiaires du RSA" },
        { "a code", r => r["missions"]![0]!["indicators"]![0]!["code"] = "beneficiaires-rsa" },
        { "a synonym of a column", r => r["synonyms"]!["value"]!.AsArray().Add("Constaté") },
        { "a territory", r => r["territories"]![0]!["synonyms"]!.AsArray().Add("Métropole") },
        { "the département's own territory", r => r["departement"]!["territory"]!["code"] = "85" },
    };

    [Theory]
    [MemberData(nameof(WhatEvaluationUses), DisableDiscoveryEnumeration = true)]
    public void Whatever_evaluation_uses_changes_it(string what, Action<JsonNode> edit) => Assert.True(Before != After(edit), what);

    private static string After(Action<JsonNode> edit) => EvaluatorId.For(CatalogueParser.Parse(CatalogueExample.With(edit)).Catalogue!);
}
