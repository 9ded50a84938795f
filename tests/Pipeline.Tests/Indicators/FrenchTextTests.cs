using Pipeline.Core.Indicators;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData("valeur", "valeur")]
    [InlineData("  Libellé\u00A0: ", "libelle")]
    [InlineData("LIBELLÉ", "libelle")]
    [InlineData("Libelle\u0301", "libelle")]
    [InlineData("Rattaché\nà", "rattache a")]
    [InlineData("Nombre d’allocataires", "nombre d allocataires")]
    [InlineData("Nombre d'allocataires", "nombre d allocataires")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Sous-total", "sous total")]
    [InlineData("Montant (k€)", "montant k€")]
    [InlineData("Part %", "part %")]
    [InlineData("Ça, c’est l’été", "ca c est l ete")]
    [InlineData("a  b", "a b")]
    [InlineData(" a", "a")]
    [InlineData("a ", "a")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void Words_are_compared_without_case_accents_spaces_and_punctuation(string text, string folded) =>
        Assert.Equal(folded, FrenchText.Fold(text));

    [Theory]
    [InlineData("Rattaché à", "rattachea")]
    [InlineData("Date de naissance", "datedenaissance")]
    [InlineData("N.I.R.", "nir")]
    public void A_key_has_no_spaces(string text, string key) => Assert.Equal(key, FrenchText.Key(text));

    [Theory]
    [InlineData("allocataires-rsa", "allocataires-rsa")]
    [InlineData("Allocataires du RSA", "allocataires-du-rsa")]
    [InlineData("Dépenses (M€)", "depenses-m")]
    [InlineData("  Œuvres -- d’art ", "oeuvres-d-art")]
    [InlineData("professionnel·les", "professionnel-les")]
    [InlineData("-a-", "a")]
    [InlineData("Ωмега", "")]
    [InlineData("日本 2021", "2021")]
    public void A_code_is_lower_case_ASCII_and_hyphens(string text, string slug) => Assert.Equal(slug, FrenchText.Slug(text));

    [Theory]
    [InlineData("a", "a")]
    [InlineData(" a\u00A0\n b ", "a b")]
    [InlineData("\uFEFFallocataires\u200B", "allocataires")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Edges_and_runs_of_spaces_are_tidied(string text, string tidy) => Assert.Equal(tidy, FrenchText.Tidy(text));

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u00A0\n\u200B", true)]
    [InlineData(" .", false)]
    public void A_blank_shows_nothing(string text, bool blank) => Assert.Equal(blank, FrenchText.IsBlank(text));
}
