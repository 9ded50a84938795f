using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Tables;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

public sealed class RecordRulesTests
{
    private const string Path = "insertion/a.xlsx";

    private static readonly DateTimeOffset Now = Day(20);

    [Fact]
    public void Versions_accepted_out_of_order_count_in_the_order_in_which_they_were_accepted()
    {
        var later = Accept(null, "b", Day(2), Figure("emplois", 2021, 2, Day(2)));
        var both = Accept(later, "a", Day(1), Figure("emplois", 2021, 1, Day(1)));
        Assert.Equal(["a"], both.Editions.Select(e => e.Sha256));
    }

    [Fact]
    public void What_a_visible_edition_restates_is_dropped_from_earlier_ones_and_an_empty_one_goes()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2020, 1, Day(1)), Figure("emplois", 2021, 2, Day(1)));
        record = Accept(record, "b", Day(2), Figure("emplois", 2021, 3, Day(2)));
        Assert.Equal(["a: 2020", "b: 2021"], record.Editions.Select(e => $"{e.Sha256}: {string.Join(' ', e.Missions[Insertion].Keys)}"));
        record = Accept(record, "c", Day(3), Figure("emplois", 2020, 4, Day(3)));
        Assert.Equal(["b", "c"], record.Editions.Select(e => e.Sha256));
    }

    [Fact]
    public void An_edition_that_waits_for_its_day_drops_nothing_until_then()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1)));
        record = Handle(record, "b", Day(2), Accepted(Figure("emplois", 2021, 2, Day(2))) with { VisibleFrom = Now.AddDays(1) }, Now);
        Assert.Equal(["a", "b"], record.Editions.Select(e => e.Sha256));
        record = Handle(record, "c", Day(3), Accepted(Figure("emplois", 2019, 3, Day(3))), Now.AddDays(2));
        Assert.Equal(["b", "c"], record.Editions.Select(e => e.Sha256));
    }

    [Fact]
    public void Missions_are_restated_each_for_itself()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1)), Figure("salles", 2021, 1, Day(1), mission: Colleges));
        record = Accept(record, "b", Day(2), Figure("emplois", 2021, 2, Day(2)));
        Assert.Equal([new KeptPeriod(Colleges, "2021", Day(1))], record.Handled!.Kept);
        Assert.Equal([Colleges], record.Editions[0].Missions.Keys);
    }

    [Fact]
    public void Changes_are_told_figure_by_figure_and_only_for_restated_periods()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2020, 1, Day(1)), Figure("emplois", 2021, 1, Day(1)), Figure("chomage", 2021, 6, Day(1)), Figure("same", 2021, 5, Day(1)));
        record = Accept(record, "b", Day(2), Figure("emplois", 2021, 2, Day(2)), Figure("postes", 2021, 9, Day(2)), Figure("same", 2021, 5, Day(2)));
        Assert.Equal(
            ["Changed emplois 1 2", "New postes  9", "Removed chomage 6 "],
            record.Handled!.Changes.Select(c => $"{c.Kind} {c.Indicator} {c.Old} {c.New}"));
        Assert.All(record.Handled.Changes, c => Assert.Equal("2021", c.Period));
    }

    [Fact]
    public void A_figure_that_becomes_provisional_or_absent_is_changed()
    {
        var before = Figure("emplois", 2021, 1, Day(1));
        var provisional = before with { Observations = [before.Observations[0] with { Status = ObservationStatus.Provisional }] };
        var absent = before with { Observations = [before.Observations[0] with { Value = null, Absence = Absence.Missing, Display = "nd" }] };
        var record = Accept(null, "a", Day(1), before);
        Assert.Single(Accept(record, "b", Day(2), provisional).Handled!.Changes);
        Assert.Equal("nd", Assert.Single(Accept(record, "b", Day(2), absent).Handled!.Changes).New);
    }

    [Fact]
    public void An_accepted_version_that_states_nothing_is_no_edition()
    {
        var record = Accept(Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1))), "b", Day(2));
        Assert.Equal(Outcome.Accepted, record.Handled!.Outcome);
        Assert.Equal(["a"], record.Editions.Select(e => e.Sha256));
    }

    [Fact]
    public void The_same_bytes_after_a_rejected_version_are_still_the_accepted_edition()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1)));
        record = Handle(record, "b", Day(2), new Evaluation { Outcome = Outcome.Rejected, Findings = [] }, Now);
        var version = new ReceivedVersion("etag-3", "a", Day(3));
        Assert.Equal(Day(1), RecordRules.SubmittedAt(record, version));
        record = RecordRules.Handle(DocumentName.Of(Path), record, version, Accepted(Figure("emplois", 2021, 1, Day(1))), "1-0", Now);
        Assert.Equal(Day(1), Assert.Single(record.Editions).SubmittedAt);
        Assert.Equal(Day(3), record.Handled!.SubmittedAt);
    }

    [Fact]
    public void A_rejected_versions_figures_are_kept_for_its_report_only()
    {
        var figure = Figure("emplois", 2021, 1, Day(1));
        var record = Handle(null, "a", Day(1), Accepted(figure) with { Outcome = Outcome.Rejected }, Now);
        Assert.Empty(record.Editions);
        Assert.Equal([figure], Report.Of(record)!.Indicators);
    }

    [Fact]
    public void A_reports_figures_are_in_reading_order_whatever_their_mission_and_period()
    {
        var evaluation = Accepted(At("c", 2021, "Feuil2", "C2"), At("a", 2021, "Feuil1", "C9"), At("d", 2021, "Feuil2", "C10"), At("b", 2020, "Feuil1", "C10"));
        var record = Handle(null, "a", Day(1), evaluation with { Tables = [new TableRange("Feuil1", "A1:C10"), new TableRange("Feuil2", "A1:C10")] }, Now);
        Assert.Equal(["a", "b", "c", "d"], Report.Of(record)!.Indicators.Select(i => i.Code));

        static Indicator At(string code, int year, string sheet, string cell)
        {
            var figure = Figure(code, year, 1, Day(1));
            return figure with { Observations = [figure.Observations[0] with { Provenance = figure.Observations[0].Provenance with { Sheet = sheet, Cell = cell } }] };
        }
    }

    [Fact]
    public void A_document_that_leaves_a_mission_forgets_what_others_gave_there_too()
    {
        var record = Accept(null, "a", Day(1), Figure("salles", 2021, 1, Day(1), mission: Colleges)) with
        {
            Overlaps = [new Overlap(Colleges, "finances/c.xlsx", Published: true, 1, "salles", "2021", 1), new Overlap(Insertion, "finances/c.xlsx", Published: true, 1, "emplois", "2021", 1)],
        };
        Assert.Equal([Colleges], Accept(record, "b", Day(2), Figure("emplois", 2021, 1, Day(2), mission: Colleges)).Overlaps.Select(o => o.Mission));
    }

    [Fact]
    public void Overlaps_are_told_as_findings_that_name_the_other_document()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1))) with
        {
            Overlaps = [new Overlap(Insertion, "finances/c.xlsx", Published: false, 3, "emplois", "2021", 9)],
        };
        var finding = Assert.Single(Report.Of(record)!.Findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("«\u00A0finances/c.xlsx\u00A0» donne aussi 3 de ces chiffres (par exemple «\u00A0emplois\u00A0», 2021)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_copy_is_asked_about_beside_the_overlap()
    {
        var record = Accept(null, "a", Day(1), Figure("emplois", 2021, 1, Day(1))) with
        {
            Overlaps = [new Overlap(Insertion, "insertion/rsa.xlsx", Published: true, 8, "emplois", "2021", 10)],
        };
        var findings = Report.Of(record)!.Findings;
        Assert.Equal(["overlap-published", "document-copy"], findings.Select(f => f.Code));
        Assert.Contains("8 des 10 chiffres du document «\u00A0insertion/rsa.xlsx\u00A0»", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_tells_what_is_visible_at_each_stage_and_nothing_of_what_waits()
    {
        var editions = new[]
        {
            Edition(Day(1), Figure("emplois", 2021, 1, Day(1))),
            Edition(Day(2), Figure("salles", 2021, 2, Day(2), mission: Colleges)) with { VisibleFrom = Day(10) },
        };
        var summary = RecordSummary.Of(Path, Record(Path, editions), reportOwed: false);
        var without = RecordSummary.Of(Path, Record(Path, editions[0]), reportOwed: false);

        Assert.Equal(without.VisibleAt(Day(9)), summary.VisibleAt(Day(9)));
        Assert.Equal([Insertion, Colleges], summary.VisibleAt(Day(10)).Select(m => m.Key));
        Assert.Equal(Day(10), summary.NextDue(Day(9)));
        Assert.Null(summary.NextDue(Day(10)));
    }

    [Fact]
    public void More_missions_than_metadata_can_hold_are_read_from_the_record()
    {
        var figures = Enumerable.Range(1, 200).Select(i => Figure("x", 2021, 1, Day(1), mission: $"mission-numero-{i}")).ToArray();
        var metadata = RecordSummary.Of(Path, Record(Path, Edition(Day(1), figures)), reportOwed: false).ToMetadata();
        Assert.InRange(metadata.Sum(m => m.Key.Length + m.Value.Length), 1, 8000);
        Assert.Null(RecordSummary.Read(new Core.Storage.BlobFacts(Path + ".json", default, Day(1), metadata)).Stages);
    }

    private static DocumentRecord Accept(DocumentRecord? before, string sha256, DateTimeOffset at, params Indicator[] figures) =>
        Handle(before, sha256, at, Accepted(figures), Now);

    private static DocumentRecord Handle(DocumentRecord? before, string sha256, DateTimeOffset at, Evaluation evaluation, DateTimeOffset asOf) =>
        RecordRules.Handle(DocumentName.Of(Path), before, new ReceivedVersion("etag of " + sha256, sha256, at), evaluation, "1-0", asOf);

    private static Evaluation Accepted(params Indicator[] figures) => new() { Outcome = Outcome.Accepted, Findings = [], Indicators = figures };
}
