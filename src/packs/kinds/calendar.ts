import { type Election, STAGES, type StageSpan } from '../../policy/calendar.ts';
import { list, oneOf, optional, type Reader, record, Unreadable } from '../read.ts';
import { bothLanguages, civilDate, identifier, refuseTwins, sourced, vouched } from './facts.ts';

const elections = list(
  record<Election>({
    id: identifier,
    name: bothLanguages,
    stages: list(
      vouched(
        record<StageSpan>({
          stage: oneOf(STAGES),
          from: civilDate,
          to: civilDate,
          note: optional(bothLanguages),
          ...sourced,
        }),
      ),
    ),
    unscheduled: optional(
      vouched(record<NonNullable<Election['unscheduled']>>({ when: bothLanguages, ...sourced })),
    ),
  }),
  1,
);

/**
 * Reads the body of a `calendar` pack. The stages of an election come in their order, each at most once, and share at most
 * the day on which one ends and the next begins.
 */
export const readCalendar: Reader<Election[]> = (value, path) => {
  const read = elections(value, path);
  refuseTwins(read, path, 'id', ({ id }) => id);
  for (const [index, { stages, unscheduled }] of read.entries()) {
    if ((stages.length === 0) !== (unscheduled !== undefined)) {
      throw new Unreadable(
        `${path}[${index}].stages`,
        'expected stages, or else unscheduled with what is known',
      );
    }
    refuseDisorder(stages, `${path}[${index}].stages`);
  }
  return read;
};

function refuseDisorder(stages: StageSpan[], path: string): void {
  for (const [index, span] of stages.entries()) {
    const at = `${path}[${index}]`;
    if (span.to < span.from)
      throw new Unreadable(`${at}.to`, `${span.to} is before ${span.from}, the first day`);
    const before = stages[index - 1];
    if (!before) continue;
    if (STAGES.indexOf(span.stage) <= STAGES.indexOf(before.stage)) {
      throw new Unreadable(`${at}.stage`, `${span.stage} cannot come after ${before.stage}`);
    }
    if (span.from < before.to) {
      throw new Unreadable(`${at}.from`, `${span.from} is before the end of ${before.stage} (${before.to})`);
    }
  }
}
