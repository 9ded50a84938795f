using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>What rows that someone may take for the header of a table lack, and what to type.</summary>
internal static class NearHeader
{
    /// <summary>What one row lacks, and at which heading to say so; null when it is no header at all.</summary>
    public static (Problem Problem, Heading Heading)? Diagnose(HeaderRows rows, VersionContext version)
    {
        if (rows.IsComplete) return null;
        if (rows.Score >= 2 && Misspelt(rows) is { } misspelt) return misspelt;
        if (rows.HasLabel && !rows.HasValues)
        {
            if (OnlyAside(rows) is { } aside) return aside;
            foreach (var heading in rows.Headings)
            {
                if (heading.Words.Kind == HeadingKind.Unknown && ScaleMention.Find(heading.Text) is { IsMoney: true } mention)
                    return (FindingCodes.TablePassedOver.With($"«\u00A0{heading.Text}\u00A0» n’est pas un en-tête connu", $"remplacez-le par «\u00A0Montant ({Unit.Of(UnitCode.Euro, scale: mention.Scale).Symbol})\u00A0»"), heading);
                if (heading.Words.Kind == HeadingKind.Unknown && Lack(heading.Text, version) is var (why, mend)) return (FindingCodes.TablePassedOver.With(why, mend), heading);
            }
        }

        if (rows.HasLabel && !rows.HasValues && Unknown(rows) is { } values)
            return (FindingCodes.TablePassedOver.With($"«\u00A0{values.Text}\u00A0» n’est pas un en-tête connu", "remplacez-le par «\u00A0Valeur\u00A0»"), values);
        if (rows.Score < 2 || !(rows.HasLabel || rows.HasValue || rows.Periods >= 2)) return null;
        return rows.HasLabel
            ? (FindingCodes.TablePassedOver.With(
                "il y manque une colonne de valeurs («\u00A0Valeur\u00A0», ou une colonne par période)", "donnez à la colonne des valeurs l’un de ces en-têtes"), rows.Headings[0])
            : (FindingCodes.TablePassedOver.With("il y manque une colonne «\u00A0Libellé\u00A0»", "donnez cet en-tête à la colonne qui nomme les chiffres"), rows.Headings[0]);
    }

    /// <summary>What is to be said where objectives, forecasts or changes are the only values; null where they are not.</summary>
    public static (Problem Problem, Heading Heading)? OnlyAside(HeaderRows rows)
    {
        if (rows.HasValues) return null;
        foreach (var heading in rows.Headings)
        {
            if (!heading.IsAside) continue;
            var lack = $"ses seuls chiffres sont des objectifs, des prévisions ou des évolutions («\u00A0{heading.Text}\u00A0»), qui ne sont pas publiés";
            return (FindingCodes.TablePassedOver.With(lack, "ajoutez une colonne de chiffres constatés, avec pour en-tête sa période seule (2021) ou «\u00A0Réalisé 2021\u00A0»"), heading);
        }

        return null;
    }

    /// <summary>What is to be said where the headings that lack are there, misspelt; null where they are not.</summary>
    public static (Problem Problem, Heading Heading)? Misspelt(HeaderRows rows)
    {
        var lacking = ColumnHeadings.BuiltIn.Where(c => (c.Key == Column.Label && !rows.HasLabel) || (c.Key == Column.Value && !rows.HasValues)).SelectMany(c => c.Value).ToList();
        var found = rows.Headings.Where(heading => heading.Words.Kind == HeadingKind.Unknown)
            .Select(heading => (Heading: heading, Meant: ColumnHeadings.Nearest(heading.Text, lacking)))
            .Where(f => f.Meant is not null)
            .ToList();
        if (found.Count == 0) return null;
        var known = found.Count == 1 ? "n’est pas un en-tête connu" : "ne sont pas des en-têtes connus";
        var problem = FindingCodes.TablePassedOver.With(
            $"{string.Join(" et ", found.Select(f => $"«\u00A0{f.Heading.Text}\u00A0»"))} {known}",
            string.Join(" et ", found.Select(f => $"tapez «\u00A0{f.Meant}\u00A0» en {f.Heading.Address}")));
        return (problem, found[0].Heading);
    }

    // The heading that probably names the values: the one that speaks of them, or the only one that is not known.
    private static Heading? Unknown(HeaderRows rows)
    {
        var unknown = rows.Headings.Where(heading => heading.Words.Kind == HeadingKind.Unknown).ToList();
        if (unknown.FindIndex(heading => ColumnHeadings.SpeaksOfValues(heading.Text)) is var index and >= 0) return unknown[index];
        return unknown is [var only] && rows.Score > 2 ? only : null;
    }

    private static (string Why, string Mend)? Lack(string heading, VersionContext version)
    {
        var dated = $"{heading} {(version.Exercice ?? Period.OfYear(2021)).Code}";
        if (FrenchPeriod.TryParseHeader(dated, out _, out _))
            return ($"«\u00A0{heading}\u00A0» ne dit pas l’année", $"tapez l’année dans chacun de ces en-têtes («\u00A0{dated}\u00A0»)");
        if (FrenchText.Fold(heading) is "n" or "n 1" or "n 2" or "n 3" or "annee n" or "annee n 1" or "annee n 2")
            return ($"«\u00A0{heading}\u00A0» ne dit pas l’année", "remplacez N et N-1 par les années en quatre chiffres (2021)");
        if (RowHeadings.NamesTerritory(heading, version) || string.Equals(FrenchText.Fold(heading), FrenchText.Fold(version.DefaultTerritory?.Name ?? "-"), StringComparison.Ordinal))
            return ($"ses colonnes sont des territoires («\u00A0{heading}\u00A0»)", "faites une ligne par territoire, avec le territoire dans une colonne «\u00A0Territoire\u00A0» et le chiffre dans une colonne «\u00A0Valeur\u00A0»");
        if (PeriodGroups.IsPart(heading))
            return ($"ses colonnes sont des parties d’un ensemble («\u00A0{heading}\u00A0»)", "faites une ligne pour chacune, en la nommant dans le libellé («\u00A0allocataires, femmes\u00A0»), avec le chiffre dans une colonne «\u00A0Valeur\u00A0»");
        return null;
    }
}
