import type { HeldAct } from '../guard/act.ts';
import type { QuotedCircular, Rule } from '../policy/circular.ts';
import type { Policy, RuleInForce } from '../policy/policy.ts';
import { remarkFor, type Status } from '../policy/status.ts';
import type { SiteId } from '../sites/site.ts';
import type { Evidence } from '../verdict/verdict.ts';
import { CONFIDENCE } from '../words/confidence.ts';
import { longDate } from '../words/dates.ts';
import type { Language, WordKey, Words } from '../words/words.ts';
import { isOnlyAnswered } from './answered.ts';
import { contestants, contestsOf, either, isOtherForm } from './contests.ts';
import { rulesAbout } from './rules.ts';
import { whoSees } from './seen.ts';
import { ALLOWED, MEANING, PLACE, PROCEED, TITLE, UNDO } from './wording.ts';

/** What a warning needs to know besides the act itself. */
export interface Situation {
  site: SiteId;
  policy: Policy;
  /** In `language`. */
  circulars: QuotedCircular[];
  pauseSeconds: number;
  language: Language;
  words: Words;
  /** How warnings look, where the briefing tells it. */
  styles?: string | undefined;
  /** How the person is employed, where they have said so. */
  status?: Status | undefined;
}

/** All that a warning says about one act, as finished texts. */
export interface Explanation {
  title: string;
  /** What the post, the account or the person's own text is about. */
  about: string;
  /** The same in a few words, for the bubble. */
  brief: string;
  /** Who could see the act on this site. */
  seen: string;
  rule?: RuleText;
  /** What a circular of the person's own region says beside that. */
  also?: RuleText;
  quote: { by: string; text: string };
  why: { words: string; meaning: string }[];
  allowed: string[];
  proceed: string;
  /** How to go through from the bubble. */
  again: string;
  /** For a control whose state could not be read. */
  undo?: string;
  rehearsal: string | undefined;
  /** Whether the person may say that it has nothing to do with the election, and of which account all posts. */
  correctable: boolean;
  account?: string;
}

export interface RuleText {
  /** Circular and clause. */
  source: string;
  text: string;
  /** How supervisors read it, where that is wider than the text. */
  reading?: string;
  disputes: string[];
  /** What sources say about the consequence, and how sure that is. */
  sanction?: { text: string; confidence?: string };
  confidence: string;
  url: string;
  /** Where it was read, as addresses with their hosts; without `url`. */
  sources: { host: string; url: string }[];
}

const QUOTED_CHARACTERS = 80;
const EVIDENCE_SHOWN = 4;

/** What of a held act is put into words; nothing of it belongs to a page. */
export interface ExplainedAct extends Pick<HeldAct, 'post' | 'verdict' | 'written' | 'gesture'> {
  target: { control: Pick<HeldAct['target']['control'], 'interaction' | 'state' | 'name' | 'step'> };
}

/** Puts an act into words. Pure: the same act in the same situation gives the same texts. */
export function explain(act: ExplainedAct, situation: Situation): Explanation {
  const { words, policy } = situation;
  const { interaction, state } = act.target.control;
  const contests = contestsOf(act.verdict, policy);
  const isOneStage = new Set(contests.map(({ stage }) => stage.stage)).size === 1;
  const rules = isOneStage
    ? rulesAbout(interaction, act.verdict.level, contests, policy.regions, situation.circulars)
    : {};
  return {
    title: words(TITLE[interaction]),
    about: aboutSentence(act, situation),
    brief: briefSentence(act, situation),
    seen: words(whoSees(situation.site, interaction)),
    ...(rules.main ? { rule: ruleText(rules.main, situation) } : {}),
    ...(rules.regional ? { also: ruleText(rules.regional, situation) } : {}),
    quote: quote(act, words),
    why: act.verdict.evidence.slice(0, EVIDENCE_SHOWN).map((evidence) => reason(evidence, situation)),
    allowed: ALLOWED[interaction].map((key) => words(key)),
    proceed: words(act.target.control.name === 'react' ? 'dialogProceedReact' : PROCEED[interaction]),
    again: againSentence(situation),
    ...(state === 'unknown' && isUndoable(act) ? { undo: words(UNDO[interaction]) } : {}),
    ...correction(act),
    rehearsal: rehearsalIn(situation),
  };
}

/** That a day is rehearsed, and which, where one is. */
export function rehearsalIn({ policy: { rehearsal }, words }: Situation): string | undefined {
  return rehearsal && words('dialogRehearsal', longDate(rehearsal, words));
}

/** What campaigns cannot be corrected, nor can one's own words; and no account that itself is why a post counts. */
function correction({ post, verdict, written }: ExplainedAct): Pick<Explanation, 'correctable' | 'account'> {
  if (verdict.level === 'campaign' || written !== undefined) return { correctable: false };
  const account = post.author.handle.replace(/^@/, '').toLowerCase();
  const isCause = verdict.evidence.some(({ kind, where }) => kind === 'account' || where === 'author');
  return { correctable: true, ...(/^[^\s@/]+$/.test(account) && !isCause ? { account } : {}) };
}

function aboutSentence(act: ExplainedAct, { words, policy, language }: Situation): string {
  const subject = words(subjectOf(act));
  const contests = contestsOf(act.verdict, policy);
  if (act.verdict.level === 'possible' || contests.length === 0) return words('dialogAboutPossible', subject);
  const contest = either(contests, words, language);
  const names = contestants(act.verdict, contests, words);
  const campaign = act.verdict.level === 'campaign';
  if (campaign && act.verdict.contests) return words('dialogAboutNumber', subject, contest);
  if (names === '') {
    const only = campaign ? 'dialogAboutCampaignOnly' : 'dialogAboutParticipantOnly';
    return words(only, subject, contest);
  }
  return words(campaign ? 'dialogAboutCampaign' : 'dialogAboutParticipant', subject, names, contest);
}

/** What a verdict says, in one sentence. */
export function briefSentence(
  { verdict, post, written }: Pick<ExplainedAct, 'verdict'> & Partial<ExplainedAct>,
  { words, policy, language }: Pick<Situation, 'words' | 'policy' | 'language'>,
): string {
  const contests = contestsOf(verdict, policy);
  if (verdict.level === 'possible' || contests.length === 0) return words('bubblePossible');
  const contest = either(contests, words, language);
  const names = contestants(verdict, contests, words);
  if (verdict.level === 'campaign') {
    const isBelow = written === undefined && isOnlyAnswered(verdict, post);
    return words(isBelow ? 'bubbleAnswered' : 'bubbleCampaign', names || contest);
  }
  return words(names === '' ? 'bubbleParticipantOnly' : 'bubbleParticipant', names, contest);
}

function againSentence({ pauseSeconds, language, words }: Situation): string {
  if (pauseSeconds === 0) return words('bubbleAgainNow');
  const seconds = String(pauseSeconds).replace('.', language === 'id' ? ',' : '.');
  return words('bubbleAgain', words(pauseSeconds === 1 ? 'oneSecond' : 'seconds', seconds));
}

function subjectOf({ written, target, post, verdict }: ExplainedAct): WordKey {
  const { interaction } = target.control;
  if (written !== undefined) return 'dialogSubjectOwn';
  if (interaction !== 'follow' && interaction !== 'join')
    return isOnlyAnswered(verdict, post) ? 'dialogSubjectAnswered' : 'dialogSubjectPost';
  // A post in a group has another author than the group.
  const naming = interaction === 'join' && post.context.length > 0 ? 'context' : 'author';
  if (!verdict.evidence.some(({ kind, where }) => where === naming && kind !== 'paid'))
    return 'dialogSubjectSeen';
  return interaction === 'join' ? 'dialogSubjectGroup' : 'dialogSubjectAccount';
}

function ruleText({ circular, rule }: RuleInForce<QuotedCircular>, situation: Situation): RuleText {
  const { words } = situation;
  const { sanction } = rule;
  return {
    source: `${circular.short}, ${rule.clause}`,
    text: rule.text,
    ...(rule.reading ? { reading: rule.reading } : {}),
    disputes: rule.disputes ?? [],
    ...(sanction ? { sanction: sanctionText(sanction, situation) } : {}),
    confidence: words(CONFIDENCE[rule.confidence]),
    url: circular.url,
    sources: rule.sources.map((source) => ({
      host: new URL(source).hostname.replace(/^www\./, ''),
      url: source,
    })),
  };
}

function sanctionText(
  sanction: NonNullable<Rule<string>['sanction']>,
  { status, words }: Situation,
): NonNullable<RuleText['sanction']> {
  switch (remarkFor(sanction, status)) {
    case 'own':
      return { text: sanction.text, confidence: words(CONFIDENCE[sanction.confidence]) };
    case 'pppk':
      return { text: words('sanctionPppk'), confidence: words('dialogConfidenceSingle') };
    case 'other':
      return { text: words('sanctionOther') };
  }
}

function quote({ post, written }: ExplainedAct, words: Words): Explanation['quote'] {
  const text = shorten(written ?? post.text) || shorten(post.images.join(' ')) || words('dialogNoWords');
  if (written !== undefined) return { by: words('dialogPostOwn'), text };
  const { name, handle } = post.author;
  const shown = [name, handle && `@${handle}`].filter(Boolean).join(' ');
  return { by: words('dialogPost', shown), text };
}

/**
 * As people see it: a flag, or any character, with what is put onto it or joined to it. Letters of some scripts that are written as one are two
 * here; `Intl.Segmenter` would know them, and take a browser 30 ms for the first quote of a process.
 */
const CHARACTER = /(?:\p{RI}{2}|.)(?:[\p{M}\p{EMod}\u{e0020}-\u{e007f}]|\u200d.)*/gsu;

/** The first characters of a text, cut between characters as people see them. */
export function shorten(text: string): string {
  const plain = text
    .slice(0, 20 * QUOTED_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= QUOTED_CHARACTERS) return plain;
  const characters = plain.match(CHARACTER) ?? [];
  if (characters.length <= QUOTED_CHARACTERS) return plain;
  return `${characters
    .slice(0, QUOTED_CHARACTERS)
    .join('')
    .replace(/[\s\p{P}]+$/u, '')}…`;
}

function reason(evidence: Evidence, { words, policy }: Situation) {
  const { words: found, kind, where } = evidence;
  const isForm = kind === 'name' && isOtherForm(evidence, policy);
  const place = where === 'text' ? '' : `, ${words(PLACE[where])}`;
  return { words: shorten(found), meaning: words(isForm ? 'dialogEvidenceForm' : MEANING[kind]) + place };
}

function isUndoable({ gesture, target }: ExplainedAct): boolean {
  return target.control.step === 'act' && gesture !== 'submit' && target.control.interaction !== 'comment';
}
