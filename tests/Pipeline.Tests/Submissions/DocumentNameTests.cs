using Pipeline.Core.Submissions;
using Xunit;

namespace Pipeline.Tests.Submissions;

public sealed class DocumentNameTests
{
    [Fact]
    public void The_top_folder_is_the_service()
    {
        Assert.True(DocumentName.TryParse("insertion/2021/rsa.xlsx", out var name));
        Assert.Equal("insertion", name.Service);
    }

    [Fact]
    public void A_file_outside_any_folder_belongs_to_nobody()
    {
        Assert.False(DocumentName.TryParse("rsa.xlsx", out _));
        Assert.Null(DocumentName.Of("rsa.xlsx").Service);
        Assert.True(DocumentName.Of("rsa.xlsx").IsUsable);
    }

    [Fact]
    public void The_public_id_is_the_beginning_of_the_paths_hash() => Assert.Equal(12, DocumentName.Of("insertion/rsa.xlsx").Id.Length);

    [Theory]
    [InlineData("insertion/rsa.xlsx")]
    [InlineData("insertion/Été 2021 & suite (v2) + 100 %.xlsx")]
    [InlineData("insertion/..rsa..xlsx")]
    [InlineData("insertion/😀.xlsx")]
    public void A_usable_name_keeps_its_record_under_its_path(string path)
    {
        Assert.True(DocumentName.Of(path).IsUsable);
        Assert.Equal(path, DocumentName.Of(path).Key);
    }

    [Theory]
    [InlineData("insertion/../finances/budget.xlsx", "leaves its folder")]
    [InlineData("insertion/./rsa.xlsx", "names its own folder")]
    [InlineData("insertion/..\\..\\rsa.xlsx", "leaves its folder once it is on Windows")]
    [InlineData("insertion//rsa.xlsx", "a folder without a name")]
    [InlineData("insertion/2021/", "no file name")]
    [InlineData("insertion/a\nb.xlsx", "a line feed")]
    [InlineData("insertion/a\0b.xlsx", "a null")]
    [InlineData("insertion/a\u0085b.xlsx", "a control character above ASCII")]
    [InlineData("insertion/\ud800.xlsx", "half a character")]
    [InlineData("insertion/\uffff.xlsx", "no character")]
    public void A_name_that_could_harm_keeps_its_record_under_its_hash(string path, string reason)
    {
        var name = DocumentName.Of(path);
        Assert.False(name.IsUsable, reason);
        Assert.Equal($"insertion/nom-inutilisable-{name.Id}", name.Key);
        Assert.False(DocumentName.TryParse(path, out _));
    }

    [Theory]
    [InlineData("..", "_")]
    [InlineData("a\u0001", "_")]
    [InlineData("", "_")]
    public void A_folder_that_could_harm_is_not_named_either(string folder, string instead) =>
        Assert.StartsWith(instead + "/nom-inutilisable-", DocumentName.Of(folder + "/rsa.xlsx").Key, StringComparison.Ordinal);

    [Theory]
    [InlineData("insertion/~$rsa.xlsx", true)]
    [InlineData("~$rsa.xlsx", true)]
    [InlineData("insertion/2021/", true)]
    [InlineData("", true)]
    [InlineData("insertion/rsa~$.xlsx", false)]
    [InlineData("~$insertion/rsa.xlsx", false)]
    public void Lock_files_and_folders_are_ignored(string path, bool ignored) => Assert.Equal(ignored, DocumentName.Of(path).IsIgnored);

    [Theory]
    [InlineData("a/rsa.xlsx", "a/RSA.xlsx", true)]
    [InlineData("a/\u00e9t\u00e9.xlsx", "a/e\u0301te\u0301.xlsx", true)]
    [InlineData("a/\u00c9T\u00c9.xlsx", "a/e\u0301te\u0301.xlsx", true)]
    [InlineData("a/rsa.xlsx", "a/rsa.xlsx", false)]
    [InlineData("a/ete.xlsx", "a/été.xlsx", false)]
    [InlineData("a/\ud800.xlsx", "a/rsa.xlsx", false)]
    [InlineData("a/rsa.xlsx", "a/\uffff.xlsx", false)]
    public void Names_that_differ_only_in_case_or_Unicode_form_are_twins(string path, string other, bool twins) =>
        Assert.Equal(twins, DocumentName.AreTwins(path, other));
}
