using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;
using Pipeline.Tests.Catalogues;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class HeadingsPageTests
{
    [Fact]
    public void The_page_of_headings_is_what_the_code_says()
    {
        var written = HeadingsPage.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_HEADINGS") == "1") File.WriteAllText(HeadingsPage.Path, written);

        Assert.True(written == File.ReadAllText(HeadingsPage.Path), "docs/workbook-headings.md is out of date: run the tests once with UPDATE_HEADINGS=1 and commit it.");
    }

    [Fact]
    public void Every_heading_is_understood_whatever_its_case_accents_spaces_and_punctuation()
    {
        var headings = new ColumnHeadings(catalogue: null);
        foreach (var (column, names) in ColumnHeadings.BuiltIn)
        {
            Assert.All(names, name => Assert.Equal(column, headings.Match(name)));
            Assert.All(names, name => Assert.Equal(column, headings.Match($"  {name.ToUpperInvariant().Replace(" ", "\u00a0\n", StringComparison.Ordinal)} : ")));
        }
    }

    [Theory]
    [InlineData("value", Column.Value)]
    [InlineData("label", Column.Label)]
    [InlineData("territory", Column.Territory)]
    public void The_catalogue_adds_to_them_under_the_name_that_the_page_gives(string name, Column column)
    {
        var catalogue = CatalogueParser.Parse(CatalogueExample.With(root => root["synonyms"] = new JsonObject { [name] = new JsonArray("Mot du service") })).Catalogue!;

        Assert.Equal(column, new ColumnHeadings(catalogue).Match("MOT DU SERVICE"));
    }
}
