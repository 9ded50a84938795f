using System.Text;
using Pipeline.Core.Findings;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

public sealed class SubmissionIngestorTests(AzuriteFixture azurite)
{
    private const string Path = "insertion/chiffres.xlsx";

    [Fact]
    public async Task An_accepted_version_becomes_an_edition_and_its_report_says_what_is_new()
    {
        var storage = await NewStorageAsync();
        var record = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "591 577")));

        Assert.Equal(Outcome.Accepted, record.Handled!.Outcome);
        var figure = Assert.Single(Assert.Single(record.Editions).Missions[Insertion]["2021"]);
        Assert.Equal(591577, figure.Observations[0].Value);
        Assert.Equal([new Change(Insertion, "emplois", "2021", "44", ChangeKind.New, null, "591\u202f577") { Name = "emplois" }], record.Handled.Changes);
        Assert.Equal(["emplois"], (await ReportAsync(storage, Path)).Indicators.Select(i => i.Code));
    }

    [Fact]
    public async Task Everything_received_is_kept_and_every_version_has_a_dated_report()
    {
        var storage = await NewStorageAsync();
        var first = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var second = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "une dizaine")));

        var kept = await storage.SnapshotAsync(container => container == "originals");
        Assert.Equal(new[] { $"originals/{first.Handled!.Sha256}.xlsx", $"originals/{second.Handled!.Sha256}.xlsx" }.Order(StringComparer.Ordinal), kept.Keys);
        var reports = await storage.SnapshotAsync(container => container == "reports");
        Assert.Equal(2 + 3, reports.Count);
        Assert.Equal(reports[$"reports/{Path}/latest.json"].Split('\n')[^2], reports.Single(r => r.Key.EndsWith($"-{second.Handled.Sha256![..8]}.json", StringComparison.Ordinal)).Value.Split('\n')[^2]);
        Assert.Contains("\"accepted\"", reports.Single(r => r.Key.EndsWith($"-{first.Handled.Sha256![..8]}.json", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_whose_report_a_crash_left_owed_gets_its_dated_report_before_the_next_one_takes_the_record()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var transport = new ScriptedTransport();
        transport.Before = _ => transport.Requests[^1].Contains("/reports/", StringComparison.Ordinal) ? throw new StorageAwayException() : Task.CompletedTask;
        await Assert.ThrowsAsync<StorageAwayException>(() => storage.IngestAsync(Path, storage.Over(transport)));

        await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "2")));
        Assert.Equal(2 + 3, (await storage.SnapshotAsync(container => container == "reports")).Count);
    }

    [Fact]
    public async Task A_workbook_of_2020_overwritten_by_one_of_2021_leaves_both_years_stated()
    {
        var storage = await NewStorageAsync();
        await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2020, ("emplois", "1")));
        var record = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "2")));

        Assert.Equal(["2020", "2021"], record.Editions.SelectMany(e => e.Missions[Insertion].Keys));
        Assert.Equal([new KeptPeriod(Insertion, "2020", record.Editions[0].SubmittedAt)], record.Handled!.Kept);
        Assert.Equal(record.Handled.Kept, (await ReportAsync(storage, Path)).Kept);

        await storage.PublishAsync();
        var published = (await storage.ReadAsync("public", "v1/indicators/action-sociale-insertion/emplois.json"))!.ToString();
        Assert.Contains("\"period\": \"2020\"", published, StringComparison.Ordinal);
        Assert.Contains("\"period\": \"2021\"", published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_restates_its_periods_whole()
    {
        var storage = await NewStorageAsync();
        await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1"), ("chômage", "6")));
        var record = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "2")));

        Assert.Equal("emplois", Assert.Single(Assert.Single(record.Editions).Missions[Insertion]["2021"]).Code);
        Assert.Equal(
            [
                new Change(Insertion, "emplois", "2021", "44", ChangeKind.Changed, "1", "2") { Name = "emplois" },
                new Change(Insertion, "chomage", "2021", "44", ChangeKind.Removed, "6", null) { Name = "chômage" },
            ],
            record.Handled!.Changes);
    }

    [Fact]
    public async Task A_rejected_version_never_replaces_an_accepted_one()
    {
        var storage = await NewStorageAsync();
        var before = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var after = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "2"), ("chômage", "environ 6")));

        Assert.Equal(Outcome.Rejected, after.Handled!.Outcome);
        Assert.Equal(before.Editions.Select(e => e.Sha256), after.Editions.Select(e => e.Sha256));
        var report = await ReportAsync(storage, Path);
        Assert.Equal(Outcome.Rejected, report.Outcome);
        Assert.Contains(report.Findings, f => f.Severity == Severity.Error);
        Assert.Empty(report.Changes);
        Assert.Equal(["emplois"], report.Indicators.Select(i => i.Code));
    }

    [Fact]
    public async Task Submitting_the_accepted_bytes_again_changes_the_handled_version_and_nothing_else()
    {
        var storage = await NewStorageAsync();
        var workbook = Workbook(Insertion, 2021, ("emplois", "1"));
        var before = await SubmitAndIngestAsync(storage, Path, workbook);
        await storage.PublishAsync();
        var published = await storage.SnapshotAsync(container => container == "public");

        await storage.SubmitAsync(Path, workbook, later: true);
        var after = (await storage.IngestAsync(Path)).Record!;
        var outcome = await storage.PublishAsync();

        Assert.NotEqual(before.Handled!.ETag, after.Handled!.ETag);
        Assert.True(after.Handled.SubmittedAt > before.Handled.SubmittedAt);
        Assert.Empty(after.Handled.Changes);
        Assert.Equal(PipelineJson.Write(before.Editions), PipelineJson.Write(after.Editions));
        Assert.Equal(Pipeline.Core.Publication.PublishKind.NothingNew, outcome.Kind);
        Disturbance.AssertSame(published, await storage.SnapshotAsync(container => container == "public"), "the same bytes were submitted again");
    }

    [Fact]
    public async Task A_version_handled_before_is_not_handled_again()
    {
        var storage = await NewStorageAsync();
        await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var before = await storage.SnapshotAsync();
        Assert.Equal(IngestKind.AlreadyHandled, (await storage.IngestAsync(Path)).Kind);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "a second event for one version");
    }

    [Fact]
    public async Task A_version_overwritten_before_any_run_saw_it_leaves_no_trace()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2020, ("emplois", "1")));
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "2")));
        await storage.IngestAsync(Path);
        var record = (await storage.IngestAsync(Path)).Record!;

        Assert.Equal(["2021"], record.Editions.SelectMany(e => e.Missions[Insertion].Keys));
        Assert.Single(await storage.SnapshotAsync(container => container == "originals"));
    }

    [Fact]
    public async Task A_workbook_deleted_from_the_inbox_stays_as_it_was_accepted()
    {
        var storage = await NewStorageAsync();
        await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        var before = await storage.SnapshotAsync();
        await storage.WipeAsync(container => container == "submissions");

        Assert.Equal(IngestKind.Gone, (await storage.IngestAsync(Path)).Kind);
        await storage.SweepAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "the workbook was deleted");
    }

    [Fact]
    public async Task Nothing_in_the_inbox_leaves_nothing()
    {
        var storage = await NewStorageAsync();
        Assert.Equal(IngestKind.Gone, (await storage.IngestAsync(Path)).Kind);
        Assert.Empty(await storage.SnapshotAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_at_all_gets_a_record_and_a_report()
    {
        var storage = await NewStorageAsync();
        var record = await SubmitAndIngestAsync(storage, Path, "ceci n’est pas un classeur"u8.ToArray());
        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.Equal("file-text", Assert.Single((await ReportAsync(storage, Path)).Findings).Code);
    }

    [Fact]
    public async Task An_empty_file_gets_a_record_and_a_report()
    {
        var storage = await NewStorageAsync();
        var record = await SubmitAndIngestAsync(storage, Path, []);
        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.NotEmpty((await ReportAsync(storage, Path)).Findings);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_reported_on_and_not_kept()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var ingestor = storage.Ingestor(storage.Store, new Pipeline.Core.Workbooks.WorkbookLimits { FileBytes = 100 });
        var record = (await ingestor.IngestAsync(DocumentName.Of(Path), TestContext.Current.CancellationToken)).Record!;

        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.Null(record.Handled.Sha256);
        Assert.Equal("file-too-large", Assert.Single(record.Handled.Findings).Code);
        Assert.Empty(await storage.SnapshotAsync(container => container == "originals"));
    }

    [Theory]
    [InlineData("insertion/~$chiffres.xlsx")]
    [InlineData("insertion/2021/~$chiffres.xlsx")]
    public async Task An_Excel_lock_file_is_ignored(string path)
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(path, [1, 2, 3]);
        Assert.Equal(IngestKind.Ignored, (await storage.IngestAsync(path)).Kind);
        Assert.Empty((await storage.SweepAsync()).Documents);
        Assert.Empty(await storage.SnapshotAsync(container => container == "documents"));
    }

    [Theory]
    [InlineData("insertion/../finances/budget.xlsx", "insertion")]
    [InlineData("insertion/chif\u0007fres.xlsx", "insertion")]
    [InlineData("../budget.xlsx", "_")]
    [InlineData("/insertion/budget.xlsx", "_")]
    [InlineData("insertion//budget.xlsx", "insertion")]
    public async Task A_name_that_cannot_be_used_is_reported_on_under_a_hashed_one(string path, string folder)
    {
        var storage = await NewStorageAsync();
        var outcome = await storage.IngestAsync(path);

        Assert.Equal(IngestKind.Handled, outcome.Kind);
        var report = await ReportAsync(storage, $"{folder}/nom-inutilisable-{outcome.Document.Id}");
        Assert.Equal(path, report.Document);
        Assert.Equal("document-name-unusable", Assert.Single(report.Findings).Code);
        Assert.Equal(IngestKind.AlreadyHandled, (await storage.IngestAsync(path)).Kind);
    }

    [Fact]
    public async Task A_name_with_a_slash_before_it_never_takes_over_the_document_without()
    {
        var storage = await NewStorageAsync();
        var before = await SubmitAndIngestAsync(storage, Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("/" + Path, Workbook(Insertion, 2021, ("emplois", "2")));
        var sweep = await storage.SweepAsync();

        Assert.Equal("document-name-unusable", Assert.Single(Assert.Single(sweep.Documents).Record!.Handled!.Findings).Code);
        var now = (await StoredRecord.ReadAsync(storage.Store, Path, TestContext.Current.CancellationToken))!.Record;
        Assert.Equal(PipelineJson.Write(before), PipelineJson.Write(now));
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_name_of_more_than_900_bytes_is_reported_on_under_a_hashed_one()
    {
        var storage = await NewStorageAsync();
        var path = "insertion/" + new string('é', 446) + ".xlsx";
        Assert.Equal(907, Encoding.UTF8.GetByteCount(path));
        await storage.SubmitAsync(path, Workbook(Insertion, 2021, ("emplois", "1")));
        var sweep = await storage.SweepAsync();

        Assert.Equal(Outcome.Rejected, Assert.Single(sweep.Documents).Outcome);
        Assert.NotNull(await storage.ReadAsync("reports", $"insertion/nom-inutilisable-{DocumentName.Of(path).Id}/latest.json"));
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_name_too_long_even_for_metadata_is_reported_on_and_told()
    {
        var storage = await NewStorageAsync();
        var path = "insertion/" + new string('字', 1000);
        Assert.Equal(Outcome.Rejected, (await storage.IngestAsync(path)).Outcome);
        Assert.Equal(IngestKind.AlreadyHandled, (await storage.IngestAsync(path)).Kind);
        await storage.SweepAsync();
        Assert.Empty((await storage.SweepAsync()).Documents);
        var status = await new Pipeline.Core.Publication.PipelineQuery(storage.Store).StatusAsync(TestContext.Current.CancellationToken);
        Assert.Equal(path, Assert.Single(status.Documents).Document);
    }

    [Fact]
    public async Task A_name_of_900_bytes_is_used()
    {
        var storage = await NewStorageAsync();
        var path = "insertion/" + new string('a', 885) + ".xlsx";
        Assert.Equal(900, Encoding.UTF8.GetByteCount(path));
        var record = await SubmitAndIngestAsync(storage, path, Workbook(Insertion, 2021, ("emplois", "1")));
        Assert.Equal(Outcome.Accepted, record.Handled!.Outcome);
        Assert.NotNull(await storage.ReadAsync("reports", path + "/latest.json"));
    }

    [Theory]
    [InlineData("insertion/Chiffres.xlsx", "insertion/chiffres.xlsx", "case")]
    [InlineData("insertion/re\u0301insertion.xlsx", "insertion/r\u00e9insertion.xlsx", "Unicode form")]
    public async Task Names_that_differ_only_in_case_or_Unicode_form_are_two_documents_with_a_warning(string first, string second, string what)
    {
        var storage = await NewStorageAsync();
        Assert.DoesNotContain((await SubmitAndIngestAsync(storage, first, Workbook(Insertion, 2021, ("emplois", "1")))).Handled!.Findings, finding => finding.Severity != Severity.Info);
        var record = await SubmitAndIngestAsync(storage, second, Workbook(Insertion, 2020, ("emplois", "1")));

        Assert.True(record.Handled!.Outcome == Outcome.Accepted, what);
        var warning = Assert.Single(record.Handled.Findings, finding => finding.Severity != Severity.Info);
        Assert.Equal("document-name-twin", warning.Code);
        Assert.Contains(first, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_outside_any_folder_is_rejected_under_its_own_name()
    {
        var storage = await NewStorageAsync();
        var record = await SubmitAndIngestAsync(storage, "chiffres.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.Equal("document-without-service", Assert.Single((await ReportAsync(storage, "chiffres.xlsx")).Findings).Code);
    }

    [Fact]
    public async Task A_folder_that_is_no_services_is_rejected_with_all_else_that_is_wrong()
    {
        var storage = await NewStorageAsync();
        var record = await SubmitAndIngestAsync(storage, "inconnu/chiffres.xlsx", Workbook(Insertion, 2021, ("emplois", "environ 1")));
        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.Equal("service-unknown", record.Handled.Findings[0].Code);
        Assert.True(record.Handled.Findings.Count > 1);
    }

    [Fact]
    public async Task Without_a_usable_catalogue_a_version_waits_and_is_handled_once_there_is_one()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync("{ \"departement\": "u8.ToArray());
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        Assert.Equal(IngestKind.Waiting, (await storage.IngestAsync(Path)).Kind);
        Assert.Empty(await storage.SnapshotAsync());

        await storage.ConfigureAsync(CatalogueBytes());
        Assert.Equal(Outcome.Accepted, Assert.Single((await storage.SweepAsync()).Documents).Outcome);
    }

    [Fact]
    public async Task The_listing_of_the_records_tells_what_is_needed_without_reading_them()
    {
        var storage = await NewStorageAsync();
        const string path = "insertion/été 2021 & suite.xlsx";
        var record = await SubmitAndIngestAsync(storage, path, Workbook(Insertion, 2021, ("emplois", "1")));
        var summary = RecordSummary.Read(Assert.Single((await storage.Store.Documents.ListAsync(cancellationToken: TestContext.Current.CancellationToken)).Blobs));

        Assert.Equal(path, summary.Document);
        Assert.Equal(record.Handled!.ETag, summary.ETag);
        Assert.Equal(record.Handled.SubmittedAt, summary.SubmittedAt);
        Assert.Equal(Outcome.Accepted, summary.Outcome);
        Assert.Equal(record.Handled.Evaluator, summary.Evaluator);
        Assert.Equal([Insertion], summary.VisibleAt(DateTimeOffset.MaxValue).Select(m => m.Key));
        Assert.False(summary.IsReportOwed);
        Assert.False(summary.IsFlagged);
    }

    private async Task<TestStorage> NewStorageAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        return storage;
    }

    private static async Task<DocumentRecord> SubmitAndIngestAsync(TestStorage storage, string path, byte[] workbook)
    {
        await storage.SubmitAsync(path, workbook);
        var outcome = await storage.IngestAsync(path);
        Assert.Equal(IngestKind.Handled, outcome.Kind);
        return outcome.Record!;
    }

    private static async Task<Report> ReportAsync(TestStorage storage, string key) =>
        (await storage.ReadAsync("reports", key + "/latest.json"))!.ToObjectFromJson<Report>(PipelineJson.Options)!;
}
