using Pipeline.Tests.Support;

namespace Pipeline.Tests.Foreign;

/// <summary>A sheet for any writer.</summary>
internal sealed record ForeignSheet(string Name, params TestCell?[][] Rows);
