namespace Pipeline.Core.Catalogues;

/// <summary>Who publishes the dataset.</summary>
/// <param name="Name">Name.</param>
/// <param name="Url">Web site.</param>
/// <param name="Contact">E-mail address for questions about the data.</param>
public sealed record Publisher(string Name, Uri Url, string Contact);
