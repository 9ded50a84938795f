// The JSON documents of this API, made from their JSON Schemas (schemas/*.schema.json).

export interface ActionHeading {
  /** Its number, from 1; it orders the actions of the page. */
  number: number;
  /** Its title without the number. */
  title: string;
}

export interface Dataset {
  /** Name of the département. */
  departement: string;
  /** Its territory. */
  territory: Territory;
  /** Who publishes. */
  publisher: Publisher;
  /** Under which licence. */
  licence: string;
  /** The missions, in the catalogue's order. */
  missions: Mission[];
}

export interface Headings {
  /** Above the context figures. */
  context: string;
  /** Above the budget. */
  budget: string;
  /** Above the numbered actions. */
  actions: string;
}

export interface Indicator {
  /** Stable code, lower-case ASCII and hyphens; unique in its mission. */
  code: string;
  /** Slug of its mission. */
  mission: string;
  /** Where it stands on the page. */
  section: "context" | "budget" | "action";
  /** Its action; null outside Action. */
  action: ActionHeading | null;
  /** Its full name where it stands alone (Intitulé; else the catalogue's name; else the label). */
  name: string;
  /** The words beside the number (Libellé). */
  label: string;
  /** The sentence under the figure (Précision). */
  description: string | null;
  /** Code of the figure that this one completes (Rattaché à). */
  parent: string | null;
  /** Its unit, shown as the latest observation is. */
  unit: Unit;
  /** Its observations, by period, then territory; one in an edition and in a report. */
  observations: Observation[];
  /** Where the service has the figure from (column Source). */
  source: string | null;
  /** A note published beside it (column Note). */
  note: string | null;
}

export interface IndicatorDocument {
  /** Stable code, lower-case ASCII and hyphens; unique in its mission. */
  code: string;
  /** Slug of its mission. */
  mission: string;
  /** Where it stands on the page. */
  section: "context" | "budget" | "action";
  /** Its action; null outside Action. */
  action: ActionHeading | null;
  /** Its full name where it stands alone (Intitulé; else the catalogue's name; else the label). */
  name: string;
  /** The words beside the number (Libellé). */
  label: string;
  /** The sentence under the figure (Précision). */
  description: string | null;
  /** Code of the figure that this one completes (Rattaché à). */
  parent: string | null;
  /** Its unit, shown as the latest observation is. */
  unit: Unit;
  /** The latest observation of the département's own territory; where it has none, the last one of the latest period. */
  latest: Observation;
  /** Its observations, by period, then territory; one in an edition and in a report. */
  observations: Observation[];
  /** Where the service has the figure from (column Source). */
  source: string | null;
  /** A note published beside it (column Note). */
  note: string | null;
}

export interface Manifest {
  /** The number of the release; it only ever grows. */
  number: number;
  /** The number of the release before; null for the first. */
  previous: number | null;
  /** When it was published, by the storage's clock. */
  publishedAt: string;
  /** The moment as of which editions were due, by the storage's clock. */
  asOf: string;
  /** Digest of the files: two releases with the same files have the same. */
  content: string;
  /** Digests of what the files were made from. */
  inputs: ReleaseInputs;
  /** The files by their stable names (missions/{mission}.json), in ordinal order. */
  files: Record<string, ManifestFile>;
}

export interface ManifestFile {
  /** Where its bytes are, relative to v1/ (objects/{sha256}.json). */
  object: string;
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  sha256: string;
  /** Its size in bytes. */
  size: number;
  /** Its media type. */
  mediaType: string;
  /** Slug of the mission that it belongs to; null for a file of the whole dataset. */
  mission: string | null;
}

export interface Mission {
  /** Its slug. */
  mission: string;
  /** Its title. */
  title: string;
  /** The headings of its page. */
  headings: Headings;
  /** Context figures, in page order. */
  context: Indicator[];
  /** The budget, in page order. */
  budget: Indicator[];
  /** The numbered actions, in order. */
  actions: MissionAction[];
}

export interface MissionAction {
  /** Its number. */
  number: number;
  /** Its title. */
  title: string;
  /** Its figures, in page order. */
  indicators: Indicator[];
}

export interface MissionList {
  /** Name of the département. */
  departement: string;
  /** The missions, in the catalogue's order. */
  missions: MissionSummary[];
}

export interface MissionSummary {
  /** Its slug. */
  mission: string;
  /** Its title. */
  title: string;
  /** How many indicators it has. */
  indicators: number;
  /** Its document, relative to the list. */
  document: string;
}

export interface Observation {
  /** The period. */
  period: string;
  /** The period in French (1er trimestre 2020). */
  periodLabel: string;
  /** First day of the period. */
  periodStart: string;
  /** Last day of the period. */
  periodEnd: string;
  /** False when the period is the workbook's Exercice because the row states none. */
  periodStated: boolean;
  /** The territory; null for a file checked without a catalogue. */
  territory: Territory | null;
  /** The value in the base unit, without trailing zeros; null when absent. */
  value: number | null;
  /** Decimal places shown, at the scale it was written in. */
  decimals: number;
  /** The French text of the value (32 425, 288 M€, nd): U+202F between thousands, U+00A0 before the symbol. */
  display: string;
  /** Why there is no value; null when there is one. */
  absence: "missing" | "not-significant" | "confidential" | "not-applicable" | null;
  /** How settled it is. */
  status: "normal" | "provisional" | "estimated" | "revised" | "definitive";
  /** Where it comes from. */
  provenance: Provenance;
}

export interface Provenance {
  /** The service whose folder the document is in; null for a file checked on its own. */
  service: string | null;
  /** Opaque id of the document (file names can name people); null for a file checked on its own. */
  document: string | null;
  /** Sheet name. */
  sheet: string;
  /** A1 reference of the value. */
  cell: string;
  /** SHA-256 of the workbook, lower-case hexadecimal. */
  sha256: string;
  /** The storage's last-modified time; null for a file checked on its own. */
  submittedAt: string | null;
}

export interface Publisher {
  /** Name. */
  name: string;
  /** Web site. */
  url: string;
  /** E-mail address for questions about the data. */
  contact: string;
}

export interface ReleaseInputs {
  /** Version of the code that renders. */
  renderer: string;
  /** Digest of what the catalogue says of the whole dataset. */
  catalogue: string;
  /** Digest of the operators' decisions. */
  decisions: string;
  /** For each mission that documents feed: digest of the catalogue's part on it and of what is visible of each document. */
  missions: Record<string, string>;
}

export interface Territory {
  /** Level of the official geography (DEP, FRANCE, …). */
  level: string;
  /** Official code (44). */
  code: string;
  /** Name. */
  name: string;
}

export interface Tombstone {
  /** Always true. */
  gone: boolean;
  /** The stable name. */
  name: string;
  /** What happened, in French. */
  message: string;
}

export interface Unit {
  /** One of the closed list. */
  code: "COUNT" | "EUR" | "EUR_PER_INHABITANT" | "PERCENT" | "PERMILLE" | "POINT" | "HOUR" | "DAY" | "YEAR" | "FTE" | "KM" | "KM2" | "M2" | "HA" | "TONNE" | "KWH" | "MWH" | "OTHER";
  /** The words typed, for Other; else null. */
  label: string | null;
  /** What is written after the number, scale included (M€, %); null where the words are in the label. */
  symbol: string | null;
  /** The power of ten that the value is shown in: 6 for M€; 0 for all but euros. */
  multiplier: number;
}
