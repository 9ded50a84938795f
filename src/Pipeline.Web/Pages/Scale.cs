namespace Pipeline.Web.Pages;

/// <summary>A scale of round levels around values.</summary>
/// <param name="Levels">The levels, from low to high.</param>
/// <param name="Decimals">Decimal places that tell them apart.</param>
internal sealed record Scale(IReadOnlyList<double> Levels, int Decimals)
{
    private static readonly double[] Rounds = [1, 2, 2.5, 5, 10];

    /// <summary>The lowest level.</summary>
    public double Low => Levels[0];

    /// <summary>The highest level.</summary>
    public double High => Levels[^1];

    /// <summary>The scale of values from a lowest to a highest; it starts at zero unless they are far from it.</summary>
    public static Scale Of(double lowest, double highest)
    {
        var low = lowest > 0 && lowest < highest / 2 ? 0 : lowest;
        var high = highest > low ? highest : low + Math.Max(1, Math.Abs(low));
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 3)));
        var step = power * Rounds.FirstOrDefault(round => round * power * 3 >= high - low, Rounds[^1]);
        var first = Math.Floor(low / step);
        var count = (int)(Math.Ceiling(high / step) - first) + 1;
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(power))) + (step / power is 2.5 ? 1 : 0);
        return new Scale([.. Enumerable.Range(0, count).Select(i => (first + i) * step)], decimals);
    }
}
