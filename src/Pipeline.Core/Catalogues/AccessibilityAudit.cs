namespace Pipeline.Core.Catalogues;

/// <summary>An audit of the pages against the RGAA.</summary>
/// <param name="On">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Rate">Share of the criteria that are met, in percent.</param>
public sealed record AccessibilityAudit(DateOnly On, string By, decimal Rate);
