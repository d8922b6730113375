import { STAGES } from '../../policy/calendar.ts';
import { type Circular, CONDUCTS, EFFECTS, INTERACTIONS, type Rule } from '../../policy/circular.ts';
import { OFFICES } from '../../policy/contest.ts';
import { STATUSES } from '../../policy/status.ts';
import { flag, list, oneOf, optional, type Reader, record, Unreadable, url } from '../read.ts';
import {
  anyLanguage,
  bothLanguages,
  edition,
  identifier,
  partialDate,
  refuseTwins,
  regionCode,
  sourced,
  vouched,
} from './facts.ts';

const reach = { offices: optional(list(oneOf(OFFICES), 1)), from: optional(partialDate) };

const rule = vouched(
  record<Rule>({
    id: identifier,
    clause: bothLanguages,
    effect: optional(oneOf(EFFECTS)),
    always: optional(flag),
    interactions: list(oneOf(INTERACTIONS)),
    conducts: optional(list(oneOf(CONDUCTS), 1)),
    stages: list(oneOf(STAGES), 1),
    ...reach,
    text: bothLanguages,
    reading: optional(bothLanguages),
    since: optional(edition),
    sanction: optional(
      vouched(
        record<NonNullable<Rule['sanction']>>({
          text: bothLanguages,
          staff: optional(list(oneOf(STATUSES), 1)),
          ...sourced,
        }),
      ),
    ),
    disputes: optional(list(bothLanguages, 1)),
    ...sourced,
  }),
);

const circulars = list(
  vouched(
    record<Circular>({
      id: identifier,
      title: bothLanguages,
      short: bothLanguages,
      number: anyLanguage,
      issuer: anyLanguage,
      date: partialDate,
      region: regionCode,
      ...reach,
      status: bothLanguages,
      url,
      since: optional(edition),
      rules: list(rule, 1),
      ...sourced,
    }),
  ),
  1,
);

/**
 * Reads the body of a `circulars` pack: ids unique, no interaction, stage or office named twice, a disputed rule with what the
 * sides say, only forbidding rules tied to interactions, and none tied to offices that holds when nobody stands for any.
 */
export const readCirculars: Reader<Circular[]> = (value, path) => {
  const read = circulars(value, path);
  refuseTwins(read, path, 'id', ({ id }) => id);
  for (const [index, { rules, offices }] of read.entries()) {
    const at = `${path}[${index}].rules`;
    refuseRepeated(offices, `${path}[${index}].offices`);
    refuseTwins(rules, at, 'id', ({ id }) => id);
    for (const [number, one] of rules.entries()) refuseContradiction(one, `${at}[${number}]`);
  }
  return read;
};

function refuseRepeated(values: readonly string[] = [], path: string): void {
  const twin = values.findIndex((value, index) => values.indexOf(value) !== index);
  if (twin >= 0) throw new Unreadable(`${path}[${twin}]`, `"${values[twin]}" is there twice`);
}

function refuseContradiction(one: Rule, path: string): void {
  for (const field of ['interactions', 'conducts', 'stages', 'offices'] as const) {
    refuseRepeated(one[field], `${path}.${field}`);
  }
  if (one.always && one.offices) {
    throw new Unreadable(`${path}.offices`, 'expected none, because the rule always holds');
  }
  if (one.confidence === 'disputed' && !one.disputes) {
    throw new Unreadable(`${path}.disputes`, 'expected what each side says, because the rule is disputed');
  }
  if (one.effect && one.interactions.length > 0) {
    throw new Unreadable(`${path}.interactions`, 'expected an empty list, because the rule does not forbid');
  }
}
