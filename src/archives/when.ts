import { isCivilDate } from '../policy/date.ts';
import type { When } from './act.ts';

export const UNTOLD: When = { is: 'untold' };

/** Sites write 1 for a moment they have lost; nobody liked anything before there were sites (Facebook: February 2004). */
const FIRST = Date.UTC(2004, 1, 4);
const LAST = Date.UTC(2100, 0, 1);

/** Seconds since the epoch, as Meta writes moments. */
export function fromSeconds(seconds: number | undefined): When {
  return fromMilliseconds(seconds === undefined ? Number.NaN : seconds * 1000);
}

export function fromMilliseconds(time: number): When {
  return time >= FIRST && time < LAST ? { is: 'at', time } : UNTOLD;
}

/** The moment at which X gave a post its number. Source: the layout of "snowflake" ids, epoch 1288834974657. */
export function fromSnowflake(id: string): When {
  if (!/^\d{16,20}$/.test(id)) return UNTOLD;
  const time = Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
  return time >= FIRST && time < LAST ? { is: 'after', time } : UNTOLD;
}

const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec,jan feb mar apr mei jun jul agu sep okt nov des,jan feb mar apr mei jun jul ags sep okt nop des'
    .split(',')
    .map((months) => months.split(' '));

const NUMBERED =
  /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?/;
const DAY_FIRST = /\b(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/;
const MONTH_FIRST = /\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/;
const CLOCK =
  /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AaPp])?\.?[Mm]?\.?\s*((?:UTC|GMT)[+\-\u2212]\d{1,2}(?:[:.]?\d{2})?|UTC|GMT|WITA|WIT|WIB)?/;
const HOURS_OF_ZONE: Record<string, number> = { UTC: 0, GMT: 0, WIB: 7, WITA: 8, WIT: 9 };

/**
 * A date as sites write it for people, English or Indonesian (`Nov 08, 2005 4:19:54 am`, `12 Agu 2024, 21.00.00 WIB`), or with numbers
 * (`2024-11-10 03:12:45`); a zone has a name or is hours from Greenwich (`GMT+07:00`, `GMT-8`). Without one it is a day on the account's own clock; `zone` is for sites that say which clock they mean.
 * Source of the forms: d3i-infra/data-donation-task `tests/test_facebook_html.py`, the Indonesian months of a public Takeout reader's tests.
 */
export function fromText(text: string, zone?: 'UTC'): When {
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [, year = '', month = '', day = '', hour, minute, second, offset] = numbered;
    return whenOf(
      [year, month, day],
      hour ? [hour, minute ?? '0', second ?? '0'] : undefined,
      offset ?? zone,
    );
  }
  const [, first, second, year = ''] = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text) ?? [];
  if (!first || !second) return UNTOLD;
  const [day, name] = /\d/.test(first) ? [first, second] : [second, first];
  const month = MONTHS.map((names) => names.indexOf(name.toLowerCase())).find((place) => place >= 0);
  if (month === undefined) return UNTOLD;
  const [, hour, minute, seconds, half, named] = CLOCK.exec(text.slice(text.indexOf(year) + 4)) ?? [];
  const clock = hour ? [twentyFour(hour, half), minute ?? '0', seconds ?? '0'] : undefined;
  return whenOf([year, String(month + 1), day], clock, named ?? zone);
}

function twentyFour(hour: string, half: string | undefined): string {
  if (half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
}

function whenOf(
  [year = '', month = '', day = '']: string[],
  clock: string[] | undefined,
  zone: string | undefined,
): When {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(date) || date < '2004-02-04' || date > '2100-01-01') return UNTOLD;
  const minutes = zone === undefined ? undefined : minutesOf(zone);
  if (!clock || minutes === undefined) return { is: 'on', day: date };
  const [hour, minute, second] = clock.map(Number);
  const time =
    Date.parse(`${date}T00:00:00Z`) +
    (((hour ?? 0) * 60 + (minute ?? 0) - minutes) * 60 + (second ?? 0)) * 1000;
  return { is: 'at', time };
}

const OFFSET = /^(?:UTC|GMT)?([+\-\u2212])(\d{1,2})(?:[:.]?(\d{2}))?$/;

/** How many minutes a zone is ahead of UTC. */
function minutesOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return zone in HOURS_OF_ZONE ? (HOURS_OF_ZONE[zone] ?? 0) * 60 : undefined;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

const X_DATE = /^\w{3} (\w{3}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) \+0000 (\d{4})$/;

/** `Wed Oct 10 20:19:24 +0000 2018`, as X writes moments. */
export function fromXDate(text: string): When {
  const [, month, day, hour, minute, second, year] = X_DATE.exec(text) ?? [];
  return year === undefined
    ? fromText(text, 'UTC')
    : fromText(`${day} ${month} ${year} ${hour}:${minute}:${second} UTC`);
}
