using System.Globalization;
using System.Text;
using Pipeline.Benchmarks;

// Reads generated workbooks in every way that is compared, side by side in one process, and prints ratios to the floor:
//   dotnet run -c Release --project tests/Pipeline.Benchmarks [words of the names to run]
// Small files come first, so that "cold" of 50 rows is what a fresh process pays (the floor, first of all, pays for zip and XML too).
// "Warm" is the best of five; the ways take turns, so that a busy machine slows all alike.
const int warmRuns = 5;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
Console.OutputEncoding = Encoding.UTF8;

foreach (var rows in new[] { 50, 5_000, 100_000 })
{
    var file = SampleWorkbook.Create(rows);
    var measurements = Contenders.All.Where(IsWanted).Select(contender => new Measurement(contender, file)).ToList();
    foreach (var measurement in measurements) measurement.RunCold();
    for (var i = 0; i < warmRuns; i++)
    {
        foreach (var measurement in measurements) measurement.RunWarm();
    }

    foreach (var measurement in measurements) measurement.RunForMemory();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{rows:#,0} rows, {file.Length / 1024.0:#,0} KB"));
    Console.WriteLine($"{"",-34}{"cold ms",10}{"warm ms",10}{"x floor",9}{"allocated MB",14}{"peak heap MB",14}");
    foreach (var measured in measurements)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{measured.Name,-34}{measured.Cold.TotalMilliseconds,10:0.0}{measured.Warm.TotalMilliseconds,10:0.00}{measured.Warm / measurements[0].Warm,9:0.00}{measured.Allocated / 1e6,14:0.0}{measured.Peak / 1e6,14:0.0}"));
    }
}

// The floor always runs: the others are told as multiples of it.
bool IsWanted(Contender contender) =>
    args.Length == 0 || contender == Contenders.All[0] || args.Any(word => contender.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
