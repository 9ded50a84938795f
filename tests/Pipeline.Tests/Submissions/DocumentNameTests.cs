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
    public void A_file_outside_any_folder_belongs_to_nobody() => Assert.False(DocumentName.TryParse("rsa.xlsx", out _));
}
