using System.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>What reading one file cost.</summary>
/// <param name="Cold">The first time in this process for this file.</param>
/// <param name="Warm">The best of five more.</param>
/// <param name="Allocated">Bytes allocated by one read.</param>
/// <param name="Peak">Most bytes seen on the managed heap during one read, above what was there before.</param>
internal sealed record Measurement(TimeSpan Cold, TimeSpan Warm, long Allocated, long Peak)
{
    private const int WarmRuns = 5;

    public static Measurement Of(Contender contender, byte[] file)
    {
        var cold = Time(contender, file);
        // Small files: enough runs for the compiler to be done with them.
        var rounds = Math.Clamp((int)(TimeSpan.FromMilliseconds(400) / cold), 1, 200);
        for (var i = 0; i < rounds; i++) contender.Read(file);
        var warm = TimeSpan.MaxValue;
        for (var i = 0; i < WarmRuns; i++)
        {
            Collect();
            var time = Time(contender, file);
            if (time < warm) warm = time;
        }

        return new Measurement(cold, warm, AllocatedBy(contender, file), PeakOf(contender, file));
    }

    private static TimeSpan Time(Contender contender, byte[] file)
    {
        var start = Stopwatch.GetTimestamp();
        contender.Read(file);
        return Stopwatch.GetElapsedTime(start);
    }

    private static long AllocatedBy(Contender contender, byte[] file)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Read(file);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static long PeakOf(Contender contender, byte[] file)
    {
        Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var stop = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!stop.Wait(TimeSpan.FromMilliseconds(2))) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        sampler.Start();
        contender.Read(file);
        stop.Set();
        sampler.Join();
        return peak - before;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
