using Pipeline.Cli.Demo;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Cli;

public sealed class RunTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Run_picks_up_a_workbook_publishes_it_on_schedule_and_ends_with_0_on_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent to another process on Windows.");
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(DemoFiles.Catalogue());
        using var run = PipelineProcess.Start(
            folder.Path, "run", "--schedule", "*/2 * * * * *", "--connection", storage.ConnectionString);
        await run.WaitForAsync(pipeline => pipeline.Errors.Contains("Watching", StringComparison.Ordinal));

        var file = folder.Write("classeur.xlsx", PageWorkbook.Workbook.ToXlsx());
        var submit = await PipelineProcess.RunAsync(
            folder.Path, "submit", file, "--service", "insertion", "--wait", "--json", "--connection", storage.ConnectionString);
        Assert.Equal((0, "accepted"), (submit.ExitStatus, (string)submit.Json["outcome"]!));
        await run.WaitForAsync(pipeline => pipeline.Output.Contains("Published release 1", StringComparison.Ordinal));
        Assert.Contains("insertion/classeur.xlsx", run.Output, StringComparison.Ordinal);

        await run.InterruptAsync();
        var ended = await run.EndAsync();
        Assert.Equal(0, ended.ExitStatus);
    }

    [Fact]
    public async Task A_rejected_workbook_waited_for_ends_with_1()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent to another process on Windows.");
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(DemoFiles.Catalogue());
        using var run = PipelineProcess.Start(folder.Path, "run", "--json", "--connection", storage.ConnectionString);
        var file = folder.Write("classeur.xlsx", MistakesWorkbook.Workbook.ToXlsx());
        var submit = await PipelineProcess.RunAsync(
            folder.Path, "submit", file, "--service", "insertion", "--wait", "--connection", storage.ConnectionString);
        Assert.Equal(1, submit.ExitStatus);
        Assert.Contains("rejeté", submit.Output, StringComparison.Ordinal);

        await run.InterruptAsync();
        var ended = await run.EndAsync();
        Assert.Equal((0, 1, 0), (ended.ExitStatus, (int)ended.Json["handled"]!, (int)ended.Json["published"]!));
    }

    [Fact]
    public async Task Ctrl_C_also_stops_the_Azurite_that_run_started_and_what_it_holds_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent to another process on Windows.");
        var connection = PipelineProcess.FreeLocalConnection();
        using var run = PipelineProcess.Start(folder.Path, "run", "--connection", connection);
        await run.WaitForAsync(pipeline => pipeline.Errors.Contains("Watching", StringComparison.Ordinal));
        var file = folder.Write("classeur.xlsx", PageWorkbook.Workbook.ToXlsx());
        Assert.Equal(0, (await PipelineProcess.RunAsync(folder.Path, "submit", file, "--service", "insertion", "--connection", connection)).ExitStatus);
        await run.InterruptAsync();
        Assert.Equal(0, (await run.EndAsync()).ExitStatus);
        Assert.False(await PipelineProcess.ListensAsync(connection), "Azurite was left running.");

        using var again = PipelineProcess.Start(folder.Path, "run", "--connection", connection);
        await again.WaitForAsync(pipeline => pipeline.Errors.Contains("Watching", StringComparison.Ordinal));
        var status = await PipelineProcess.RunAsync(folder.Path, "status", "--json", "--connection", connection);
        Assert.Equal("insertion/classeur.xlsx", (string)status.Json["documents"]![0]!["document"]!);
        await again.InterruptAsync();
        Assert.Equal(0, (await again.EndAsync()).ExitStatus);
    }

    [Fact]
    public async Task The_Azurite_of_a_run_that_is_killed_stops_too()
    {
        var connection = PipelineProcess.FreeLocalConnection();
        using var run = PipelineProcess.Start(folder.Path, "run", "--connection", connection);
        await run.WaitForAsync(pipeline => pipeline.Errors.Contains("Watching", StringComparison.Ordinal));
        Assert.True(await PipelineProcess.ListensAsync(connection));
        run.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await PipelineProcess.ListensAsync(connection)) await Task.Delay(100, patience.Token);
    }

    [Fact]
    public async Task A_schedule_that_is_none_ends_with_2()
    {
        var ended = await PipelineProcess.RunAsync(folder.Path, "run", "--schedule", "every day");
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
    }

    public void Dispose() => folder.Dispose();
}
