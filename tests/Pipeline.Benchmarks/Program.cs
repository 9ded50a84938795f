using System.Globalization;
using System.Text;
using Pipeline.Benchmarks;

// Reads generated workbooks in every way that is compared, side by side in one process, and prints ratios to the floor.
// Small files come first, so that "cold" of 50 rows is what a fresh process pays (the floor, first of all, also pays for zip and XML).
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
Console.OutputEncoding = Encoding.UTF8;

foreach (var rows in new[] { 50, 5_000, 100_000 })
{
    var file = SampleWorkbook.Create(rows);
    Print(string.Create(CultureInfo.InvariantCulture, $"\n{rows:#,0} rows, {file.Length / 1024.0:#,0} KB"));
    Print($"{"",-34}{"cold ms",10}{"warm ms",10}{"x floor",9}{"allocated MB",14}{"peak heap MB",14}");
    Measurement? floor = null;
    foreach (var contender in Contenders.All)
    {
        if (args.Length > 0 && !args.Any(word => contender.Name.Contains(word, StringComparison.OrdinalIgnoreCase))) continue;
        var measured = Measurement.Of(contender, file);
        floor ??= measured;
        Print(string.Create(
            CultureInfo.InvariantCulture,
            $"{contender.Name,-34}{measured.Cold.TotalMilliseconds,10:0.0}{measured.Warm.TotalMilliseconds,10:0.0}{measured.Warm / floor.Warm,9:0.00}{measured.Allocated / 1e6,14:0.0}{measured.Peak / 1e6,14:0.0}"));
    }
}

static void Print(string line) => Console.WriteLine(line);
