using System.Globalization;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class BufferTests
{
    /// <summary>
    /// The reader takes a short answer of XmlReader.ReadValueChunk for the end of a text. Texts of all lengths at all
    /// offsets, many times the platform's buffers together, hold the platform to that.
    /// </summary>
    [Fact]
    public void Texts_that_straddle_the_buffers_of_the_platform_are_read_whole()
    {
        var random = new Random(1);
        for (var round = 0; round < 20; round++)
        {
            var texts = Enumerable.Range(0, 200).Select(i => i.ToString(CultureInfo.InvariantCulture) + Letters(random)).ToArray();
            var cells = string.Concat(texts.Select(text => $"<c t='str'><v>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</v></c>"));
            var read = Sheets.CellsOf($"<row r='1'>{cells}</row>");
            Assert.Equal(texts, read.Select(cell => cell[(cell.IndexOf("Text ", StringComparison.Ordinal) + 5)..]));
        }
    }

    private static string Letters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 600)).Select(_ => random.Next(40) switch { 0 => "é", 1 => "&", 2 => "🙂", var n => ((char)('a' + (n % 26))).ToString() }));
}
