using System.Text.Json.Nodes;
using Pipeline.Core.Control;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

public sealed class InboxSweeperTests(AzuriteFixture azurite)
{
    private const string Path = "insertion/chiffres.xlsx";

    [Fact]
    public async Task What_no_event_handled_is_handled()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("colleges/b.xlsx", Workbook(Colleges, 2021, ("salles", "1")));
        var sweep = await storage.SweepAsync();

        Assert.True(sweep.IsComplete);
        Assert.Equal(["colleges/b.xlsx", "insertion/a.xlsx"], sweep.Documents.Select(d => d.Document.Path));
        Assert.All(sweep.Documents, d => Assert.Equal(Outcome.Accepted, d.Outcome));
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task Only_what_was_overwritten_is_handled_again()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "1")));
        await storage.SweepAsync();
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "2")));
        Assert.Equal("insertion/b.xlsx", Assert.Single((await storage.SweepAsync()).Documents).Document.Path);
    }

    [Fact]
    public async Task When_time_is_up_no_document_is_begun_and_the_next_sweep_goes_on()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var sweeper = storage.Sweeper(storage.Store);
        var sweep = await sweeper.SweepAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.False(sweep.IsComplete);
        Assert.Empty(sweep.Documents);
        Assert.Single((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_version_that_three_sweeps_came_to_no_end_with_is_given_up_with_a_report()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await CrashWhileJudgingAsync(storage);
            var record = await StoredRecord.ReadAsync(storage.Store, Path, TestContext.Current.CancellationToken);
            Assert.Equal(attempt, record!.Record.Attempts!.Count);
            Assert.Null(record.Record.Handled);
        }

        var given = Assert.Single((await storage.SweepAsync()).Documents);
        Assert.Equal(Outcome.Failed, given.Outcome);
        Assert.Null(given.Record!.Attempts);
        Assert.Contains("version-failed", (await storage.ReadAsync("reports", Path + "/latest.json"))!.ToString(), StringComparison.Ordinal);
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_new_version_is_tried_afresh_and_a_handled_one_drops_the_count()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        for (var attempt = 1; attempt <= 3; attempt++) await CrashWhileJudgingAsync(storage);
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "2")));

        var handled = Assert.Single((await storage.SweepAsync()).Documents);
        Assert.Equal(Outcome.Accepted, handled.Outcome);
        Assert.Null(handled.Record!.Attempts);
    }

    [Fact]
    public async Task A_version_given_up_leaves_what_was_accepted()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2020, ("emplois", "1")));
        await storage.SweepAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "2")));
        for (var attempt = 1; attempt <= 3; attempt++) await CrashWhileJudgingAsync(storage);

        var given = Assert.Single((await storage.SweepAsync()).Documents).Record!;
        Assert.Equal(Outcome.Failed, given.Handled!.Outcome);
        Assert.Equal(["2020"], Assert.Single(given.Editions).Missions[Insertion].Keys);
    }

    [Fact]
    public async Task A_right_granted_today_accepts_yesterdays_workbook()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("colleges/insertion.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        Assert.Equal(Outcome.Rejected, Assert.Single((await storage.SweepAsync()).Documents).Outcome);

        await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![1]!["missions"]!.AsArray().Add(Insertion)));
        Assert.Equal(Outcome.Accepted, Assert.Single((await storage.SweepAsync()).Documents).Outcome);
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_right_taken_away_leaves_what_was_accepted_and_flags_it()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        var report = await storage.SnapshotAsync(container => container == "reports");

        await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![0]!["missions"] = new JsonArray(Colleges)));
        var record = Assert.Single((await storage.SweepAsync()).Documents).Record!;

        Assert.Equal(Outcome.Accepted, record.Handled!.Outcome);
        Assert.Single(record.Editions);
        Assert.True(RecordSummary.Of(Path, record, reportOwed: false).IsFlagged);
        Assert.Empty((await storage.SweepAsync()).Documents);
        Assert.Equal(
            report.Where(r => r.Key.EndsWith("latest.json", StringComparison.Ordinal)).Select(r => r.Value.Split('\n')[^2]),
            (await storage.SnapshotAsync(container => container == "reports")).Where(r => r.Key.EndsWith("latest.json", StringComparison.Ordinal)).Select(r => r.Value.Split('\n')[^2]));
    }

    [Fact]
    public async Task A_version_deleted_from_the_inbox_is_judged_anew_from_what_was_kept_of_it()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("colleges/insertion.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        await storage.WipeAsync(container => container == "submissions");

        await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![1]!["missions"]!.AsArray().Add(Insertion)));
        Assert.Equal(Outcome.Accepted, Assert.Single((await storage.SweepAsync()).Documents).Outcome);
    }

    [Fact]
    public async Task Earlier_editions_are_read_again_too()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2020, ("postes", "1")));
        await storage.SweepAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("postes", "2")));
        await storage.SweepAsync();

        await storage.ConfigureAsync(CatalogueBytes(c => c["missions"]![0]!["indicators"]![0]!["label"] = "postes"));
        var record = Assert.Single((await storage.SweepAsync()).Documents).Record!;
        Assert.Equal(["emplois", "emplois"], record.Editions.SelectMany(e => e.Missions[Insertion].Values).SelectMany(f => f).Select(f => f.Code));
        Assert.Equal([new Change(Insertion, "emplois", "2021", "44", ChangeKind.New, null, "2") { Name = "postes" }], record.Handled!.Changes);

        await storage.ConfigureAsync(CatalogueBytes());
        record = Assert.Single((await storage.SweepAsync()).Documents).Record!;
        Assert.Equal([new Change(Insertion, "postes", "2021", "44", ChangeKind.New, null, "2") { Name = "postes" }], record.Handled!.Changes);
    }

    [Fact]
    public async Task A_version_judged_anew_is_compared_with_what_the_document_said_besides_it()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Stated(2020, "nombre"));
        await storage.SweepAsync();
        await storage.SubmitAsync(Path, Stated(2021, "%"));
        var first = Assert.Single((await storage.SweepAsync()).Documents).Record!.Handled!.Findings;
        Assert.Contains(first, f => f.Code == "unit-changed");

        await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![1]!["missions"]!.AsArray().Add(Insertion)));
        Assert.Equal(first, Assert.Single((await storage.SweepAsync()).Documents).Record!.Handled!.Findings);

        static byte[] Stated(int year, string unit) => new TestWorkbook()
            .Sheet("Mission", ["Mission", Insertion], ["Exercice", year])
            .Sheet("Indicateurs", ["Rubrique", "Libellé", "Valeur", "Unité", "Période"], ["Contexte", "emplois", "12", unit, year])
            .ToBytes();
    }

    [Fact]
    public async Task Titles_order_and_headings_have_nothing_judged_anew()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        await storage.ConfigureAsync(CatalogueBytes(c =>
        {
            c["missions"]![0]!["headings"]!["context"] = "Le contexte";
            c["missions"]![0]!["indicators"] = new JsonArray([.. c["missions"]![0]!["indicators"]!.AsArray().Reverse().Select(i => i!.DeepClone())]);
        }));
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Fact]
    public async Task A_record_of_a_later_normaliser_is_left_as_it_is()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        var stored = (await StoredRecord.ReadAsync(storage.Store, Path, TestContext.Current.CancellationToken))!;
        await StoreAsync(storage.Store, stored.Record with { Handled = stored.Record.Handled! with { Evaluator = $"{Evaluator.Version + 1}-0000000000000000" } });

        Assert.Empty((await storage.SweepAsync()).Documents);
        Assert.Equal(IngestKind.AlreadyHandled, (await storage.IngestAsync(Path)).Kind);
    }

    [Fact]
    public async Task Reports_that_were_lost_are_rendered_again_from_the_records()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "environ 1")));
        await storage.SweepAsync();
        var before = await storage.SnapshotAsync();
        Assert.Equal(9, before.Count(b => b.Key.StartsWith("reports/", StringComparison.Ordinal)));

        await storage.Service.GetBlobContainerClient("reports").DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        await storage.SweepAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "the container of the reports was deleted");
    }

    [Fact]
    public async Task A_record_restored_without_its_metadata_gets_it_back()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.TickAsync();
        var before = await storage.SnapshotAsync();

        await storage.PutAsync("documents", Path + ".json", (await storage.ReadAsync("documents", Path + ".json"))!.ToArray());
        await storage.TickAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "a tool restored the record without its metadata");
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_keeps_no_other_waiting_and_is_given_up_after_three_tries()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "1")));
        await storage.Service.GetBlobContainerClient("submissions").GetBlobClient("insertion/a.xlsx")
            .SetAccessTierAsync(Azure.Storage.Blobs.Models.AccessTier.Archive, cancellationToken: TestContext.Current.CancellationToken);

        var first = await storage.SweepAsync();
        Assert.Equal("insertion/a.xlsx", Assert.Single(first.Failures).Document);
        Assert.Equal("insertion/b.xlsx", Assert.Single(first.Documents).Document.Path);
        Assert.Single((await storage.SweepAsync()).Failures);
        Assert.Single((await storage.SweepAsync()).Failures);
        var last = await storage.SweepAsync();
        Assert.Empty(last.Failures);
        Assert.Equal(Outcome.Failed, Assert.Single(last.Documents).Outcome);
        Assert.NotNull(await storage.ReadAsync("reports", "insertion/a.xlsx/latest.json"));
        Assert.Empty((await storage.SweepAsync()).Documents);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_record_that_is_none_keeps_no_document_waiting(string content)
    {
        var storage = await NewStorageAsync();
        await storage.PutAsync("documents", "insertion/a.xlsx.json", System.Text.Encoding.UTF8.GetBytes(content));
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "1")));
        var sweep = await storage.SweepAsync();
        Assert.Contains("insertion/a.xlsx", sweep.Failures.Select(f => f.Document));
        Assert.Equal("insertion/b.xlsx", Assert.Single(sweep.Documents).Document.Path);
    }

    [Fact]
    public async Task A_sweep_with_an_old_catalogue_leaves_what_was_judged_under_the_one_in_force()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var old = Catalogue;
        await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![0]!["missions"] = new JsonArray(Colleges)));
        Assert.Equal(Outcome.Rejected, (await storage.IngestAsync(Path)).Outcome);
        var before = await storage.SnapshotAsync(container => container == "documents");

        var listing = await storage.Store.Documents.ListAsync(cancellationToken: TestContext.Current.CancellationToken);
        var sweeper = storage.Sweeper(storage.Store);
        await sweeper.SweepAsync([.. listing.Blobs.Select(RecordSummary.Read)], old, Decisions.None, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "documents"), "a sweep held an old catalogue");
    }

    [Fact]
    public async Task What_is_judged_under_an_edited_catalogue_at_any_moment_of_a_sweep_stays()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        var undisturbed = new ScriptedTransport();
        await storage.SweepAsync(storage.Over(undisturbed));
        for (var k = 2; k <= undisturbed.Requests.Count; k++)
        {
            await storage.WipeAsync();
            await storage.ConfigureAsync(CatalogueBytes());
            Outcome? judged = null;
            await storage.SweepAsync(storage.Over(new ScriptedTransport { Before = at => at == k ? EditAsync() : Task.CompletedTask }));
            await storage.SweepAsync();
            Assert.NotNull(judged);
            Assert.Equal(judged, (await storage.IngestAsync(Path)).Outcome);

            async Task EditAsync()
            {
                await storage.ConfigureAsync(CatalogueBytes(c => c["services"]![0]!["missions"] = new JsonArray(Colleges)));
                judged = (await storage.IngestAsync(Path)).Outcome;
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_that_counts_from_too_low_a_number_still_gets_its_report(bool lost)
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SweepAsync();
        var old = (await storage.ReadAsync("documents", Path + ".json"))!.ToArray();
        for (var value = 2; value <= 4; value++)
        {
            await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", $"{value}")));
            await storage.SweepAsync();
        }

        if (lost) await storage.WipeAsync(container => container == "documents");
        else await storage.PutAsync("documents", Path + ".json", old);
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "5")));
        await storage.SweepAsync();
        Assert.Contains("\"display\": \"5\"", (await storage.ReadAsync("reports", Path + "/latest.json"))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_reports_are_rendered_within_the_time_and_those_that_are_right_are_not_read_again()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2020, ("emplois", "1")));
        await storage.SweepAsync();
        var reports = storage.Service.GetBlobContainerClient("reports");
        await reports.DeleteBlobAsync("_rendered.json", cancellationToken: TestContext.Current.CancellationToken);
        await reports.DeleteBlobAsync("insertion/b.xlsx/latest.json", cancellationToken: TestContext.Current.CancellationToken);

        var sweeper = storage.Sweeper(storage.Store);
        Assert.False((await sweeper.SweepAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)).IsComplete);
        Assert.Null(await storage.ReadAsync("reports", "insertion/b.xlsx/latest.json"));

        var transport = new ScriptedTransport();
        Assert.True((await storage.SweepAsync(storage.Over(transport))).IsComplete);
        Assert.NotNull(await storage.ReadAsync("reports", "insertion/b.xlsx/latest.json"));
        Assert.DoesNotContain(transport.Requests, r => r.Contains("documents/insertion/a.xlsx", StringComparison.Ordinal));
    }

    // The process dies after the try was counted, before the record is written.
    private static async Task CrashWhileJudgingAsync(TestStorage storage)
    {
        var transport = new ScriptedTransport();
        var written = 0;
        transport.Before = _ =>
        {
            if (transport.Requests[^1].StartsWith("PUT", StringComparison.Ordinal)) written++;
            return written >= 2 ? throw new StorageAwayException() : Task.CompletedTask;
        };
        await Assert.ThrowsAsync<StorageAwayException>(() => storage.SweepAsync(storage.Over(transport)));
    }

    private async Task<TestStorage> NewStorageAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.Store.PrepareAsync(TestContext.Current.CancellationToken);
        return storage;
    }
}
