import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadTable, readTable } from '../../scripts/table/csv.ts';
import { quotedIn } from '../../src/briefing/quoted.ts';
import { readBriefing } from '../../src/briefing/wire.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { checkPacks } from '../../src/packs/check.ts';
import type { PackKind } from '../../src/packs/pack.ts';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { MANAGED_KEYS, readManaged } from '../../src/settings/managed.ts';
import { readRemembered } from '../../src/settings/remembered.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { calendarBody, circularsBody, contestantsBody, packText, regionsBody } from '../packs/invented.ts';
import { readSettings } from '../settings/in-force.ts';
import { unmoved } from '../verdict/model.ts';
import { budget } from './budget.ts';
import { anyJson, damage, damaged } from './damage.ts';

const BUDGET = budget();

/** With its share of the cases: a pack of selectors is many times as large as the others. */
const BODIES: [PackKind, unknown, number?][] = [
  ['regions', regionsBody()],
  ['calendar', calendarBody()],
  ['contestants', contestantsBody()],
  ['circulars', circularsBody()],
  ['sites', openBundled().sites().body.slice(0, 1), 1 / 5],
];

describe.each(BODIES)('a damaged pack of %s', (kind, body, share) => {
  test('is read whole or refused with the field, and what is read can be checked', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (changes) => {
        const broken = changes.reduce<unknown>(damaged, JSON.parse(packText(kind, body)));
        const read = readOrRefuse(() => READERS[kind](JSON.stringify(broken) ?? ''));
        if (read) checkPacks({ [kind]: read.body });
      }),
      budget(share),
    );
  });

  test('is refused when its text is cut or spoilt', () => {
    const whole = packText(kind, body);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.string({ maxLength: 6 }),
        (from, to, added) => {
          const spoilt = whole.slice(0, Math.min(from, to)) + added + whole.slice(Math.max(from, to));
          readOrRefuse(() => READERS[kind](spoilt));
        },
      ),
      BUDGET,
    );
  });
});

function readOrRefuse<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    expect(String(error)).toMatch(/^Unreadable: \S.*: \S/s);
    return undefined;
  }
}

const managedValues = fc.dictionary(
  fc.oneof(fc.constantFrom(...MANAGED_KEYS), fc.string({ maxLength: 6 })),
  fc.oneof(
    anyJson,
    anyJson.map((value) => JSON.stringify(value)),
    // JSON text that somebody has cut short.
    fc.tuple(anyJson, fc.nat(12)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
    fc.constantFrom<unknown>('1', 'true', 1, '17.07', ['17']),
  ),
  { maxKeys: 6 },
);

describe('managed settings', () => {
  test('whatever arrives, what comes out are settings, and each refused value has its reason', () => {
    fc.assert(
      fc.property(managedValues, (raw) => {
        const { settings, problems } = effectiveSettings({}, raw, 0);
        expect(readSettings(settings, 'settings')).toEqual(settings);
        for (const { path, reason } of problems)
          expect([path, reason].every((text) => text !== '')).toBe(true);
      }),
      BUDGET,
    );
  });

  test('a wrong value takes no other with it', () => {
    const good = { regions: ['17.07'], strictness: 'broad', pauseSeconds: 2 };
    fc.assert(
      fc.property(managedValues, (raw) => {
        const others = Object.fromEntries(Object.entries(raw).filter(([key]) => !(key in good)));
        expect(readManaged({ ...others, ...good }).values).toMatchObject(good);
      }),
      BUDGET,
    );
  });

  test('whatever is remembered is read or refused', () => {
    fc.assert(
      fc.property(anyJson, (value) => void readOrRefuse(() => readRemembered(value, 'managed'))),
      BUDGET,
    );
  });
});

const BRIEFED = writeBriefing({
  issued: '2029-12-01',
  from: '2030-01-01',
  to: '2030-01-31',
  regions: [{ code: '77', name: 'Rimba Raya', zone: 'WITA' }],
  elections: READERS.calendar(packText('calendar', calendarBody())).body,
  contests: READERS.contestants(packText('contestants', contestantsBody())).body,
  circulars: READERS.circulars(packText('circulars', circularsBody())).body.map((one) => quotedIn('id', one)),
  model: unmoved(0),
  lexicon: {
    cues: { call: [], support: [], attack: [], event: [], team: [], gesture: [] },
    race: [],
    neutral: [],
    parties: [],
    choices: [],
    others: [],
  },
  settings: DEFAULTS,
});

test('a briefing that is longer or shorter than it was, or of which much is something else, is refused', () => {
  fc.assert(
    fc.property(fc.nat(BRIEFED.length), fc.nat(300), fc.string({ maxLength: 300 }), (at, lost, added) => {
      const spoilt = BRIEFED.slice(0, at) + added + BRIEFED.slice(at + lost);
      fc.pre(spoilt.length !== BRIEFED.length || (added.length > 97 && !BRIEFED.includes(added)));
      expect(() => readBriefing(spoilt)).toThrow(Unreadable);
    }),
    BUDGET,
  );
});

describe('tables', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());

  test('whatever is in a file, it is read or refused with a line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', '\r', ' ', '\ufeff', '|', 'é') }),
        (text) => {
          try {
            readTable(text, ['a'], ['b']);
          } catch (error) {
            expect(error).toBeInstanceOf(BadTable);
          }
        },
      ),
      BUDGET,
    );
  });

  test('what a spreadsheet saves comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cell.filter((text) => text !== ''),
            cell,
          ),
          { minLength: 1, maxLength: 8 },
        ),
        fc.constantFrom(',', ';'),
        (rows, comma) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = [['a', 'b'], ...rows].map((cells) => cells.map(quoted).join(comma));
          const read = readTable(lines.join('\r\n'), ['a'], ['b']);
          expect(read.map((row) => [row.get('a'), row.get('b')])).toEqual(rows);
        },
      ),
      BUDGET,
    );
  });
});
