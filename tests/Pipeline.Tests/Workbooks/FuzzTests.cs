using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

/// <summary>Real packages with bytes changed at random: whatever they hold, reading gives values or a failure, never an exception.</summary>
public sealed class FuzzTests
{
    private static readonly WorkbookLimits Limits = new();

    private static readonly byte[][] Seeds =
    [
        new TestWorkbook()
            .Sheet(
                "Feuille",
                sheet => { sheet.Merged.Add("A1:B1"); sheet.HiddenColumns.Add(2); sheet.HiddenRows.Add(1); },
                ["texte", 1.5m, new Number("0.078", "0.0%"), new RichText("a", new Run("1", true))],
                [new Formula("A1", "3"), new Formula("A1", "3", Attributes: "t=\"array\" ref=\"A2:A4\""), new Bool(true), new ErrorCell("#REF!"), new Date("44561")])
            .ToBytes(),
        new TestWorkbook().AsStrict().WithInlineStrings().Sheet("Une", ["_x0041_", new IsoDate("2021-12-31")]).Sheet("Deux", ["b"]).ToBytes(),
        .. SampleFiles.Names.Select(name => SampleFiles.Open(name).ToArray()),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_of_the_file_may_be_anything(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) AssertReads(Mutate(Seeds[random.Next(Seeds.Length)], random));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Bytes_of_a_part_may_be_anything(int seed)
    {
        var random = new Random(seed);
        var packages = Seeds.Where(file => file is [(byte)'P', (byte)'K', ..]).Select(Zips.Entries).ToArray();
        for (var i = 0; i < 1_000; i++)
        {
            var entries = ((string Name, byte[] Content)[])packages[random.Next(packages.Length)].Clone();
            var part = random.Next(entries.Length);
            entries[part] = (entries[part].Name, Mutate(entries[part].Content, random));
            AssertReads(Zips.Of(entries));
        }
    }

    [Fact]
    public void Whole_words_of_a_part_may_be_anything()
    {
        string[] words = ["", "<", ">", "/>", "</c>", "<c>", "<row>", "<v>", "r=\"", "\"", "'", "&", "&#0;", "&amp;", "\u0001", "-1", "2147483648", "1E999", "NaN", "_xD800_", "xmlns=\"\"", "]]>", "A1:XFD1048576", "\uFFFE"];
        var random = new Random(7);
        var entries = Zips.Entries(Seeds[0]);
        for (var i = 0; i < 2_000; i++)
        {
            var changed = ((string Name, byte[] Content)[])entries.Clone();
            var part = random.Next(changed.Length);
            var text = System.Text.Encoding.UTF8.GetString(changed[part].Content);
            var at = random.Next(text.Length);
            text = text.Remove(at, Math.Min(random.Next(6), text.Length - at)).Insert(at, words[random.Next(words.Length)]);
            changed[part] = (changed[part].Name, System.Text.Encoding.UTF8.GetBytes(text));
            AssertReads(Zips.Of(changed));
        }
    }

    private static void AssertReads(byte[] file)
    {
        using var stream = new MemoryStream(file);
        Drain.Read(stream, Limits);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var changed = new List<byte>(bytes);
        for (var changes = random.Next(1, 6); changes > 0 && changed.Count > 0; changes--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0: changed[at] = (byte)random.Next(256); break;
                case 1: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: changed.RemoveRange(at, Math.Min(random.Next(1, 20), changed.Count - at)); break;
                case 3: changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 20), changed.Count - at))); break;
                default: changed[at] = random.Next(2) == 0 ? (byte)0 : (byte)255; break;
            }
        }

        return [.. changed];
    }
}
