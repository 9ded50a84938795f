using System.Globalization;
using System.Text;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Tables;

/// <summary>Writes <c>docs/workbook-headings.md</c>: the headings that are understood, as the code has them.</summary>
internal static class HeadingsPage
{
    public static string Path => System.IO.Path.Combine(Repository.Root, "docs", "workbook-headings.md");

    public static string Write()
    {
        var page = new StringBuilder("""
            # Les en-têtes reconnus

            <!-- Generated from ColumnHeadings by the tests: UPDATE_HEADINGS=1 dotnet test rewrites it. Do not edit. -->

            *Built-in headings of the table of indicators. The catalogue adds to them with `synonyms`, by the name in the last column.*

            Les majuscules, les accents, les espaces, les sauts de ligne, la ponctuation et l’ordre des colonnes ne comptent pas. Une unité peut suivre
            entre parenthèses ou après « en » : `Montant (k€)`, `Montant en milliers d’euros`. Un en-tête de valeurs peut dire ce qui est compté
            (`Nombre de bénéficiaires`), ou comment (`Part (%)`, `Taux`, `Coût`), là où aucun autre ne nomme les valeurs, ou sa période
            (`Réalisé 2021`). Une colonne peut avoir pour en-tête une période seule (`2019`, `T1 2020`), avec son statut (`2025 (p)`, `2020 corrigé`) : elle remplace alors Valeur et Période. Les en-têtes
            peuvent tenir sur deux lignes.

            | colonne | aussi reconnue sous | dans `synonyms` |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var column in Enum.GetValues<Column>())
        {
            var headings = ColumnHeadings.BuiltIn[column];
            var name = column.ToString();
            page.Append(CultureInfo.InvariantCulture, $"| {headings[0]} | {string.Join(", ", headings.Skip(1))} | `{char.ToLowerInvariant(name[0])}{name[1..]}` |\n");
        }

        return page.ToString();
    }
}
