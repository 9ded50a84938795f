using System.Globalization;
using System.Security.Cryptography;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Tests.Untidy;

/// <summary>What the evaluator makes of a file, in the words of <see cref="UntidyWorkbook"/>.</summary>
internal sealed class Reading
{
    private readonly Evaluation evaluation;

    private Reading(Evaluation evaluation) => this.evaluation = evaluation;

    public static Reading Of(byte[] file, Catalogue? catalogue)
    {
        var submission = new Submission("classeur.xlsx", null, null, Convert.ToHexStringLower(SHA256.HashData(file)), null);
        using var stream = new MemoryStream(file);
        return new Reading(Evaluator.Evaluate(stream, submission, catalogue, new WorkbookLimits()));
    }

    public IReadOnlyList<string> Figures =>
        [.. evaluation.Indicators.SelectMany(indicator => indicator.Observations.Select(observation => Line(indicator, observation)))];

    public IReadOnlyList<string> Errors => Findings(Severity.Error);

    public IReadOnlyList<string> Warnings => Findings(Severity.Warning);

    public IReadOnlyList<string> Infos => Findings(Severity.Info);

    private static string Line(Indicator indicator, Observation observation)
    {
        var section = indicator.Section switch
        {
            Section.Context => "context",
            Section.Budget => "budget",
            _ => $"{indicator.Action!.Number.ToString(CultureInfo.InvariantCulture)}. {indicator.Action.Title}",
        };
        var value = observation.Value?.ToString(CultureInfo.InvariantCulture) ?? Name(observation.Absence!.Value);
        var unit = Name(indicator.Unit.Code) + (indicator.Unit.Label is { } label ? $" {label}" : "");
        var status = observation.Status == ObservationStatus.Normal ? "" : $" | {Name(observation.Status)}";
        return $"{section} | {indicator.Code} | {observation.Period.Code} | {value} | {unit} | {observation.Display}{status}".Replace('\u202f', ' ').Replace('\u00a0', ' ');
    }

    // As it is published.
    private static string Name<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, PipelineJson.Options).Trim('"');

    private List<string> Findings(Severity severity) =>
        [.. evaluation.Findings.Where(finding => finding.Severity == severity).Select(finding => $"{finding.Code} {finding.Sheet}!{finding.Cell}")];
}
