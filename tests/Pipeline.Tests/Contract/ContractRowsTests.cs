using System.Text.Json.Nodes;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Contract;

/// <summary>The real command line, asked with <c>check --json</c> about each row of the workbook contract.</summary>
public sealed class ContractRowsTests(ContractRowsTests.Checked answers) : IClassFixture<ContractRowsTests.Checked>
{
    public static TheoryData<int, string> AcceptedRows => Numbered(ContractRows.Accepted);

    public static TheoryData<int, string> RefusedRows => Numbered(ContractRows.Refused);

    [Theory]
    [MemberData(nameof(AcceptedRows))]
    public void What_the_contract_reads_is_published_as_it_says(int index, string typed)
    {
        var row = ContractRows.Accepted[index];
        var expected = row.Expected!;
        var indicator = answers.Accepted.Indicator(index);

        Assert.True(indicator is not null, $"{typed}: nothing was read; {answers.Accepted.Findings(index)}");
        var observation = indicator["observations"]![0]!;
        Assert.Equal(expected.Value, observation["value"]?.ToJsonString());
        Assert.Equal(expected.Unit, (string)indicator["unit"]!["code"]!);
        if (expected.Display is not null) Assert.Equal(expected.Display, ((string)observation["display"]!).Replace('\u202f', ' ').Replace('\u00a0', ' '));
        if (expected.Period is not null) Assert.Equal(expected.Period, (string)observation["period"]!);
        Assert.Equal(expected.Status, (string)observation["status"]!);
        Assert.Equal(expected.Absence, (string?)observation["absence"]);
        Assert.Equal(row.Warns, answers.Accepted.HasFinding(index, "warning"));
    }

    [Theory]
    [MemberData(nameof(RefusedRows))]
    public void What_the_contract_refuses_is_never_published_and_the_finding_says_what_to_do(int index, string typed)
    {
        Assert.True(answers.Refused.Indicator(index) is null, $"{typed} was read");
        Assert.True(answers.Refused.HasFinding(index, "error"), $"{typed} has no error");
        Assert.All(answers.Refused.At(index).Where(finding => (string)finding["severity"]! != "info"), finding => Assert.False(string.IsNullOrWhiteSpace((string?)finding["hint"]), $"{typed} has no hint"));
    }

    [Fact]
    public void A_workbook_of_all_that_is_read_is_accepted() => Assert.Equal(0, answers.Accepted.ExitStatus);

    [Fact]
    public void A_workbook_of_all_that_is_refused_is_rejected() => Assert.Equal(1, answers.Refused.ExitStatus);

    private static TheoryData<int, string> Numbered(IReadOnlyList<ContractRow> rows)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < rows.Count; i++) data.Add(i, rows[i].ToString());
        return data;
    }

    /// <summary>Both workbooks, checked once.</summary>
    public sealed class Checked : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public Answer Accepted { get; private set; } = null!;

        public Answer Refused { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Accepted = await CheckAsync("lus.xlsx", ContractRows.Accepted);
            Refused = await CheckAsync("refuses.xlsx", ContractRows.Refused);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<Answer> CheckAsync(string name, IReadOnlyList<ContractRow> rows)
        {
            var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]);
            for (var i = 0; i < rows.Count; i++) workbook.Sheet($"Ligne {i}", Sheet(rows[i], i));
            var ended = await PipelineProcess.RunAsync(folder.Path, "check", "--json", folder.Write(name, workbook.ToBytes()));
            return new Answer(ended.ExitStatus, ended.Json["reports"]![0]!);
        }

        // A row that is about its heading needs a table of its own, so each has one.
        private static TestCell?[][] Sheet(ContractRow row, int index)
        {
            var header = Tidy.Header.ToArray();
            if (row.Heading is { } heading) header[6] = heading;
            return [header, Tidy.Row(row.Typed, row.Unit, row.Period, status: row.Status, code: $"ligne-{index}")];
        }
    }

    /// <summary>A report of <c>check --json</c>; row i of the contract is the table of sheet « Ligne i ».</summary>
    public sealed class Answer(int exitStatus, JsonNode report)
    {
        public int ExitStatus => exitStatus;

        public JsonNode? Indicator(int index) => report["indicators"]!.AsArray()
            .SingleOrDefault(indicator => (string)indicator!["observations"]![0]!["provenance"]!["sheet"]! == $"Ligne {index}");

        public IEnumerable<JsonNode> At(int index) => report["findings"]!.AsArray().Where(finding => (string?)finding!["sheet"] == $"Ligne {index}").Select(finding => finding!);

        public bool HasFinding(int index, string severity) => At(index).Any(finding => (string)finding["severity"]! == severity);

        public string Findings(int index) => string.Join(" / ", At(index).Select(finding => (string)finding["message"]!));
    }
}
