import schema from '../../public/managed-schema.json' with { type: 'json' };

/** One property of the managed schema, as far as policy files need it. */
export interface Property {
  title?: string;
  description?: string;
  type: string;
  properties?: Record<string, Property>;
}

/** All keys that IT can set. */
export const PROPERTIES: Record<string, Property> = schema.properties;

/**
 * The words that a setting takes, for the lists of group policy. The schema does not name them: Chromium would drop another word before
 * it gets to us, and the status page could not tell which is wrong.
 */
export const CHOICES: Record<string, readonly string[]> = {
  strictness: ['text', 'supervisor', 'broad'],
  role: ['personal', 'official'],
  enforcement: ['warn', 'mark'],
  language: ['auto', 'id', 'en'],
};

/** Values of managed keys, of the types that the managed schema has. */
export type PolicyValues = Readonly<Record<string, unknown>>;

/** What the policy files are filled with when an agency gives no values of its own. */
export const EXAMPLE = {
  regions: ['17.07', '17'],
  strictness: 'supervisor',
  enforcement: 'warn',
  pauseSeconds: 1.5,
  agencyName: 'BKPSDM Kabupaten Contoh',
  agencyContact: 'Bidang Disiplin, pesawat 12',
  hideWelcome: true,
  defaults: { language: 'id' },
};

/** Titles and descriptions stand in the schema as `Indonesia / English`. */
export function inLanguage(text: string | undefined, language: 'id' | 'en'): string {
  const [id = '', en = id] = (text ?? '').split(' / ');
  return language === 'id' ? id : en;
}
