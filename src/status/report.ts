import type { PackInForce, PacksInForce } from '../briefing/packs.ts';
import { isPlausible } from '../briefing/season.ts';
import type { Installation } from '../browser/installation.ts';
import type { ManagedAnswer } from '../browser/managed.ts';
import { civilDate } from '../policy/date.ts';
import { regionsOf } from '../policy/policy.ts';
import type { EffectiveSettings, Origin } from '../settings/effective.ts';
import type { InputProblem } from '../settings/managed.ts';
import { DEFAULTS } from '../settings/settings.ts';
import { LOCALES } from '../words/language.ts';
import { reasonIn } from '../words/reasons.ts';
import type { Language, WordKey, Words } from '../words/words.ts';

/** All that the status page knows. Nothing in it says what anybody did, or when. */
export interface Found {
  installation: Installation;
  effective: EffectiveSettings;
  packs: PacksInForce;
  /** What the browser said when it was last asked for managed values. */
  answer: ManagedAnswer['is'];
  /** The clock, in milliseconds since the epoch, and the zone of the computer. */
  now: number;
  zone: string;
  language: Language;
}

/** One line of the page: what, how it is, who says so, and whether somebody has to look at it. */
export interface Line {
  name: string;
  value: string;
  origin?: string;
  wrong?: boolean;
}

export interface Section {
  title: string;
  lines: Line[];
}

const ORIGINS: Record<Origin | PackInForce['origin'], WordKey> = {
  managed: 'statusOriginManaged',
  chosen: 'statusOriginChosen',
  preset: 'statusOriginPreset',
  default: 'statusOriginDefault',
  bundled: 'statusOriginBundled',
  imported: 'statusOriginImported',
};

const ANSWERS: Record<ManagedAnswer['is'], WordKey> = {
  values: 'statusPolicyValues',
  empty: 'statusPolicyEmpty',
  none: 'statusPolicyNone',
};

/** The page as sections of lines, from which both the tables and the text to copy are made. */
export function reportOf(found: Found, words: Words): Section[] {
  return [
    { title: words('statusProblems'), lines: problemLines(found, words) },
    { title: words('statusInstallation'), lines: installationLines(found, words) },
    { title: words('statusSettings'), lines: settingLines(found, words) },
    { title: words('statusPacks'), lines: packLines(found, words) },
    { title: words('statusHosts'), lines: hostLines(found, words) },
  ];
}

/** The report as plain text, to paste into a message to IT. */
export function textOf(sections: Section[]): string {
  return sections
    .map(({ title, lines }) => {
      const texts = lines.map(
        ({ name, value, origin }) => `${name}: ${value}${origin ? ` [${origin}]` : ''}`,
      );
      return [`## ${title}`, ...texts].join('\n');
    })
    .join('\n\n');
}

function problemLines({ effective, packs, installation }: Found, words: Words): Line[] {
  const problems = [...effective.problems, ...unknownRegions(effective, packs), ...packs.problems];
  const lines: Line[] = problems.map(({ path, reason }) => ({
    name: path,
    value: reasonIn(words, reason),
    wrong: true,
  }));
  if (lines.length === 0) lines.push({ name: words('statusIgnored'), value: words('statusNothingIgnored') });
  // Firefox has no schema and gives everything as it stands.
  if (installation.browser.startsWith('Firefox')) return lines;
  return [...lines, { name: words('statusNote'), value: words('statusDropped') }];
}

/** A code can be well formed and still name no region. */
function unknownRegions({ settings }: EffectiveSettings, { regions }: PacksInForce): InputProblem[] {
  const known = regionsOf(settings.regions, regions).map(({ code }) => code);
  return settings.regions
    .filter((code) => !known.includes(code))
    .map((code) => ({ path: `regions: ${code}`, reason: 'is a region that no pack knows' }));
}

function installationLines(found: Found, words: Words): Line[] {
  const { installation, packs, now, zone, language, answer } = found;
  const { issued } = packs;
  const isWrong = !isPlausible(civilDate('WIB', now), issued);
  const clock = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(now);
  return [
    { name: words('statusVersion'), value: installation.version },
    { name: words('statusId'), value: installation.id },
    { name: words('statusBrowser'), value: installation.browser },
    { name: words('statusPolicy'), value: words(ANSWERS[answer]) },
    {
      name: words('statusPrivate'),
      value: words(installation.privateWindows ? 'statusPrivateYes' : 'statusPrivateNo'),
    },
    {
      name: words('statusClock'),
      value: isWrong ? words('statusClockWrong', clock, issued) : clock,
      wrong: isWrong,
    },
    { name: words('statusZone'), value: zone },
  ];
}

function settingLines({ effective: { settings, origin }, packs }: Found, words: Words): Line[] {
  const values: Record<string, unknown> = {
    ...settings,
    regions: settings.regions.map((code) => {
      const name = packs.regions.find((region) => region.code === code)?.name;
      return name ? `${code} ${name}` : code;
    }),
    rehearsal: settings.rehearsal && `${settings.rehearsal.date} → ${settings.rehearsal.until}`,
  };
  return Object.entries(origin).map(([name, by]) => ({
    name,
    value: shown(values[name], words),
    origin: words(ORIGINS[by]),
  }));
}

function shown(value: unknown, words: Words): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return words('statusNone');
  if (Array.isArray(value)) {
    return value.length === DEFAULTS.sites.length && value.every((one, at) => one === DEFAULTS.sites[at])
      ? words('statusAllSites')
      : value.join(', ');
  }
  if (typeof value === 'boolean') return words(value ? 'statusYes' : 'statusNo');
  return String(value);
}

function packLines({ packs }: Found, words: Words): Line[] {
  return packs.editions.map(({ kind, edition, issued, origin }) => ({
    name: kind,
    value: words('statusEdition', String(edition), issued),
    origin: words(ORIGINS[origin]),
  }));
}

function hostLines({ installation }: Found, words: Words): Line[] {
  const hosts = installation.hosts.map(({ host, granted }) => ({
    name: host,
    value: words(granted ? 'statusHostGranted' : 'statusHostMissing'),
    wrong: !granted,
  }));
  return [...hosts, { name: words('statusNote'), value: words('statusHostNoteText') }];
}
