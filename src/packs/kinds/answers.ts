import { ANSWER_ACTS, ANSWER_OUTCOMES, ANSWER_SUBJECTS, type Answer } from '../../policy/answer.ts';
import { STAGES } from '../../policy/calendar.ts';
import { flag, list, oneOf, optional, type Reader, record, text, textLike, Unreadable } from '../read.ts';
import { bothLanguages, confidence, edition, identifier, refuseTwins, sources } from './facts.ts';

const ruleName = textLike(
  (value) => /^[A-Za-z0-9][A-Za-z0-9.-]* [A-Za-z0-9][A-Za-z0-9.-]*$/.test(value),
  'the ids of a circular and of one of its rules, with a space between, such as "skb-2022 B.6"',
);

const answers = list(
  record<Answer>({
    id: identifier,
    act: oneOf(ANSWER_ACTS),
    about: oneOf(ANSWER_SUBJECTS),
    question: bothLanguages,
    keywords: list(text),
    answer: oneOf(ANSWER_OUTCOMES),
    why: bothLanguages,
    now: bothLanguages,
    rules: list(ruleName, 1),
    sources: optional(sources),
    confidence,
    reviewed: flag,
    since: optional(edition),
    stages: optional(list(oneOf(STAGES), 1)),
  }),
  1,
);

/** Reads the body of an `answers` pack: ids unique, no rule named twice, and nothing uncertain answered with yes or no. */
export const readAnswers: Reader<Answer[]> = (value, path) => {
  const read = answers(value, path);
  refuseTwins(read, path, 'id', ({ id }) => id);
  for (const [index, { answer, confidence, rules }] of read.entries()) {
    const at = `${path}[${index}]`;
    const twin = rules.findIndex((rule, number) => rules.indexOf(rule) !== number);
    if (twin >= 0) throw new Unreadable(`${at}.rules[${twin}]`, `"${rules[twin]}" is there twice`);
    if (answer !== 'depends' && UNCERTAIN.includes(confidence)) {
      throw new Unreadable(`${at}.answer`, `expected depends, because it is ${confidence}`);
    }
  }
  return read;
};

const UNCERTAIN: Answer['confidence'][] = ['disputed', 'unverified', 'inferred'];
