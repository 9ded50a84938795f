namespace Pipeline.Core.Distributions;

/// <summary>A column of a CSV file.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Value">What a row has in it: a text, <see cref="decimal"/>, <see cref="int"/>, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> or nothing.</param>
internal record CsvColumn(string Name, Func<FigureRow, object?> Value);
