namespace Pipeline.Core.Tables;

/// <summary>What the labels of the sheet Mission announce.</summary>
internal enum MissionLabel
{
    /// <summary>Mission: title or slug.</summary>
    Mission,

    /// <summary>Service.</summary>
    Service,

    /// <summary>Exercice: the year of figures that state no period.</summary>
    Exercice,

    /// <summary>Publication le: nothing is public before.</summary>
    PublicationDate,

    /// <summary>Contact and Commentaire: never published, never read further.</summary>
    Private,
}
