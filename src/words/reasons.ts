import type { WordKey, Words } from './words.ts';

/** What the strict readers say, and how it is said to the people who write policies. Groups of the pattern become `$1$`, `$2$`. */
const SAYINGS: [RegExp, WordKey][] = [
  [/^is not a setting known here$/, 'statusWhyUnknownSetting'],
  [/^is not a field known here$/, 'statusWhyUnknownField'],
  [/^is a region that no pack knows$/, 'statusWhyUnknownRegion'],
  [/^expected one of (.+)$/, 'statusWhyOneOf'],
  [/^expected a region code such as .+$/, 'statusWhyRegionCode'],
  [/^expected a number of seconds from 0 to 3$/, 'statusWhySeconds'],
  [/^expected a whole number from (\d+) to (\d+)$/, 'statusWhyWhole'],
  [/^expected a date \(YYYY-MM-DD/, 'statusWhyDate'],
  [/^expected true or false$/, 'statusWhyFlag'],
  [/^expected a text of (\d+) characters at most$/, 'statusWhyShort'],
  [/^expected a text$/, 'statusWhyText'],
  [/^expected an account as .+$/, 'statusWhyAccount'],
  [/^expected an https:\/\/ address$/, 'statusWhyHttps'],
  [/^expected a list$/, 'statusWhyList'],
  [/^expected at least (\d+) in the list$/, 'statusWhyAtLeast'],
  [/^expected an object/, 'statusWhyObject'],
  [/^expected more than (\d+), which is in force$/, 'statusWhyOlder'],
  [/^is not JSON \((.+)\)$/, 'statusWhyJson'],
  [/^leaves out (?:or weakens )?(.+): a contestant cannot be .+$/, 'statusWhyLess'],
  [/^leaves out rule (.+): a rule cannot be .+$/, 'statusWhyLessRule'],
  [/^leaves out (.+): a rule cannot be .+$/, 'statusWhyWeakerRule'],
  [/^leaves out (\w+) from (.+) to (.+): a stage cannot be shortened$/, 'statusWhyLessStage'],
  [/^expected (.+), as bundled$/, 'statusWhySame'],
  [/^is a whole pack$/, 'statusWhyWholePack'],
  [/^is over since (.+)$/, 'statusWhyOver'],
  [/^is in force already; this key only adds$/, 'statusWhyOnlyAdds'],
  [/^is in force from the agency already$/, 'statusWhyAgency'],
  [/which no pack has$/, 'statusWhyStranger'],
  [/^expected what each side says/, 'statusWhyDisputes'],
  [/^expected an empty list, because the rule does not forbid$/, 'statusWhyNotForbid'],
  [/^expected an id \(/, 'statusWhyId'],
  [/^expected the ids of a circular and of one of its rules/, 'statusWhyRuleName'],
  [/^expected depends, because it is (.+)$/, 'statusWhyDepends'],
  [/so the list is not sorted$/, 'statusWhySorted'],
  [/but no rule it names says so$/, 'statusWhyUnsaid'],
  [/ballot numbers run from 1 without a gap$/, 'statusWhyBallot'],
  [/^is not a site that this version protects$/, 'statusWhySite'],
  [/^"(.+)" is there twice$/, 'statusWhyTwice'],
  [/^expected two sources at least/, 'statusWhySources'],
];

/** A reason of a `InputProblem` in the language of `words`; one that is not in the table stands as it is, in English. */
export function reasonIn(words: Words, reason: string): string {
  for (const [pattern, key] of SAYINGS) {
    const found = pattern.exec(reason);
    if (found) return words(key, ...found.slice(1));
  }
  return words('statusWhyOther', reason);
}
