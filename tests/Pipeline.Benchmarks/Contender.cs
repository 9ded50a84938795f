namespace Pipeline.Benchmarks;

/// <summary>One way to read a workbook.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Read">Reads the whole file; returns how many values it met.</param>
internal sealed record Contender(string Name, Func<byte[], int> Read);
