import type { Circular, QuotedCircular, Rule } from '../policy/circular.ts';
import type { Language } from '../words/language.ts';

/** What warnings quote of a circular, in `language`. What only the popup shows is left out: it is most of a circular, and every page reads a briefing. */
export function quotedIn(
  language: Language,
  { id, short, region, offices, from, url, rules }: Circular,
): QuotedCircular {
  return {
    id,
    short: short[language],
    region,
    ...(offices ? { offices } : {}),
    ...(from ? { from } : {}),
    url,
    rules: rules.map((rule) => quotedRule(language, url, rule)),
  };
}

function quotedRule(
  language: Language,
  url: string,
  { clause, text, reading, disputes, sanction, sources, always: _, conducts: __, since: ___, ...rule }: Rule,
): Rule<string> {
  return {
    ...rule,
    clause: clause[language],
    text: text[language],
    ...(reading ? { reading: reading[language] } : {}),
    ...(disputes ? { disputes: disputes.map((one) => one[language]) } : {}),
    ...(sanction ? { sanction: { ...sanction, text: sanction.text[language], sources: [] } } : {}),
    // Addresses are a third of what is said about rules: at the act two are enough, with the circular's own. The popup has them all.
    sources: sources.slice(0, 2).filter((source) => source !== url),
  };
}
