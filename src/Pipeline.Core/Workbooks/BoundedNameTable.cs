using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>
/// The names of one part. A workbook uses a few hundred; a file that invents names without end would fill the memory,
/// so it is refused. A small cache before the platform's table finds the usual ones without hashing them.
/// </summary>
internal sealed class BoundedNameTable : XmlNameTable
{
    private const int CacheSize = 256;
    private const int MostCharacters = 1 << 20;
    private const int NameOverhead = 16; // what a name costs besides its characters, in characters

    private readonly NameTable names = new();
    private readonly string?[] cache = new string?[CacheSize];
    private int characters;

    /// <inheritdoc/>
    public override string Add(char[] array, int offset, int length)
    {
        if (length == 0) return string.Empty;
        var name = array.AsSpan(offset, length);
        ref var slot = ref cache[((name[0] * 31) + (name[length - 1] * 7) + length) & (CacheSize - 1)];
        if (slot is not null && name.SequenceEqual(slot)) return slot;
        return slot = names.Get(array, offset, length) ?? Counted(names.Add(array, offset, length));
    }

    /// <inheritdoc/>
    public override string Add(string array) => names.Get(array) ?? Counted(names.Add(array));

    /// <inheritdoc/>
    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    /// <inheritdoc/>
    public override string? Get(string array) => names.Get(array);

    private string Counted(string name)
    {
        this.characters += name.Length + NameOverhead;
        return this.characters <= MostCharacters ? name : throw new WorkbookFailureException(WorkbookFailureKind.Damaged);
    }
}
