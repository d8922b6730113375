import type { Answer } from '../policy/answer.ts';
import type { Circular } from '../policy/circular.ts';
import type { BothLanguages } from '../policy/fact.ts';
import type { RuleInForce } from '../policy/policy.ts';
import type { Language } from '../words/words.ts';
import { oftenFirst } from './bare-act.ts';
import { type Search, searchOver } from './search.ts';

/** Everything that can be looked up: situations with answers, circulars and their rules. */
export interface Library {
  answers: Answer[];
  circulars: Circular[];
  /** A rule by its name, `CIRCULAR RULE`; nothing when no pack has it. */
  rule(name: string): RuleInForce | undefined;
  findAnswers: Search<Answer>;
  findRules: Search<RuleInForce>;
}

/** The name of a rule among all circulars. */
export function ruleName({ circular, rule }: RuleInForce): string {
  return `${circular.id} ${rule.id}`;
}

/** A library that is made anew only when what it is made of has changed: the popup is drawn often. */
export function keptLibrary(): typeof libraryOf {
  let kept: { language: Language; library: Library } | undefined;
  return (answers, circulars, language) => {
    const { library } = kept ?? {};
    if (library?.circulars === circulars && library.answers === answers && kept?.language === language) {
      return library;
    }
    kept = { language, library: libraryOf(answers, circulars, language) };
    return kept.library;
  };
}

/** A library whose texts are read in `language`; of questions both languages are searched. */
export function libraryOf(answers: Answer[], circulars: Circular[], language: Language): Library {
  const rules = circulars.flatMap((circular) => circular.rules.map((rule) => ({ circular, rule })));
  const byName = new Map(rules.map((one) => [ruleName(one), one]));
  return {
    answers,
    circulars,
    rule: (name) => byName.get(name),
    findAnswers: oftenFirst(
      searchOver(
        answers.map((item) => ({
          item,
          texts: [
            [item.question.id, 4],
            [item.question.en, 3],
            [item.keywords.join(' '), 3],
            [`${item.why[language]} ${item.now[language]}`, 1],
          ],
        })),
      ),
      answers.length,
    ),
    findRules: searchOver(
      rules.map((item) => ({
        item,
        texts: [
          [both(item.rule.clause), 3],
          [`${both(item.circular.short)} ${both(item.circular.number)}`, 2],
          [both(item.rule.text), 2],
          [both(item.circular.title), 1],
          [[item.rule.reading, ...(item.rule.disputes ?? [])].map(both).join(' '), 1],
        ],
      })),
    ),
  };
}

function both(text: BothLanguages | string | undefined): string {
  if (typeof text === 'string') return text;
  return text ? `${text.id} ${text.en}` : '';
}
