using System.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>What reading one file in one way costs, told step by step so that the ways can take turns.</summary>
internal sealed class Measurement(Contender contender, byte[] file)
{
    private const int MostWarmUps = 1000;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    public string Name => contender.Name;

    /// <summary>The first time in this process for this file.</summary>
    public TimeSpan Cold { get; private set; }

    /// <summary>The best of the warm runs.</summary>
    public TimeSpan Warm { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Bytes allocated by one read.</summary>
    public long Allocated { get; private set; }

    /// <summary>Most bytes seen on the managed heap during one read, above what was there before.</summary>
    public long Peak { get; private set; }

    /// <summary>Reads for the first time, then until the compiler is done with what is run.</summary>
    public void RunCold()
    {
        Cold = Time();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < MostWarmUps && Stopwatch.GetElapsedTime(start) < WarmUpTime; i++) contender.Read(file);
    }

    /// <summary>Reads once more and keeps the time if it is the best.</summary>
    public void RunWarm()
    {
        Collect();
        var time = Time();
        if (time < Warm) Warm = time;
    }

    /// <summary>Reads twice more, untimed, to see what memory it takes.</summary>
    public void RunForMemory()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Read(file);
        Allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Collect();
        Peak = PeakOfOneRead() - GC.GetTotalMemory(forceFullCollection: true);
    }

    private TimeSpan Time()
    {
        var start = Stopwatch.GetTimestamp();
        contender.Read(file);
        return Stopwatch.GetElapsedTime(start);
    }

    private long PeakOfOneRead()
    {
        var peak = 0L;
        using var stop = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            do peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            while (!stop.Wait(TimeSpan.FromMilliseconds(2)));
        });
        sampler.Start();
        contender.Read(file);
        stop.Set();
        sampler.Join();
        return peak;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
