namespace Pipeline.Core.Distributions;

/// <summary>A licence as published files name it.</summary>
/// <param name="Id">Its SPDX identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record Licence(string Id, string Title, Uri Url)
{
    // Title and address as data.gouv.fr knows them: its harvester looks a licence up by both.
    private static readonly Licence Open = new(
        "etalab-2.0", "Licence Ouverte / Open Licence version 2.0", new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence"));

    /// <summary>The licence that a catalogue names; an unknown one is looked up in the SPDX list by whoever follows its address.</summary>
    public static Licence Of(string id) =>
        string.Equals(id, Open.Id, StringComparison.OrdinalIgnoreCase) ? Open : new Licence(id, id, new Uri("https://spdx.org/licenses/" + Uri.EscapeDataString(id)));
}
