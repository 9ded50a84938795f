namespace Pipeline.Core.Publication;

/// <summary>Writes a template as a file that services can fill.</summary>
public interface ITemplateForm
{
    /// <summary>Version of what is written; when it is raised, every template is written again.</summary>
    string Version { get; }

    /// <summary>The file: the same template always gives the same bytes.</summary>
    byte[] Write(MissionTemplate content);
}
