import type { Standing } from '../guard/standing.ts';
import type { Trouble } from '../health/trouble.ts';
import type { Glance, Post, SiteId } from '../sites/site.ts';
import { type Judge, judgeFor } from '../verdict/judge.ts';
import type { Situation } from '../warning/explain.ts';
import { type Language, languageFor } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import type { Briefing } from './briefing.ts';
import type { InactiveReason, PageState } from './page.ts';
import { isPlausible, type Season, seasonAt } from './season.ts';

const ALWAYS = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** What one page does with its briefing: how the guard stands, what the warnings say, what the badge is told. */
export class Protection {
  readonly #site: SiteId;
  readonly #browserLanguage: string;
  readonly #isLate: boolean;
  readonly #broken: () => void;
  readonly #wordsIn: (language: Language, texts?: string) => Words;
  #language: Language;
  #words: Words;
  #briefing: Briefing | undefined;
  #season: Season | undefined;
  #judge: Judge | undefined;
  #reason: InactiveReason | undefined;
  #trouble: Trouble | undefined;

  /** `wordsIn`: the words in `texts` of a briefing, or the few for before there is one; throws when it cannot read them. `isLate`: the page had loaded before us. `broken` hears that the briefing cannot be read after all, and nothing is in force any more. */
  constructor(
    site: SiteId,
    browserLanguage: string,
    wordsIn: (language: Language, texts?: string) => Words,
    isLate = false,
    broken: () => void = () => {},
  ) {
    this.#isLate = isLate;
    this.#broken = broken;
    this.#site = site;
    this.#browserLanguage = browserLanguage;
    this.#wordsIn = wordsIn;
    this.#language = languageFor('auto', browserLanguage);
    this.#words = wordsIn(this.#language);
  }

  /** A briefing has arrived. Throws, and stays as it was, when its texts cannot be read. */
  follow(briefing: Briefing): void {
    const language = languageFor(briefing.settings.language, this.#browserLanguage);
    this.#words = this.#wordsIn(language, briefing.texts);
    this.#language = language;
    this.#briefing = briefing;
    this.#reason = undefined;
  }

  /** We cannot protect here. What was in force is forgotten. */
  fail(reason: InactiveReason): void {
    this.#briefing = undefined;
    this.#season = undefined;
    this.#judge = undefined;
    this.#reason = reason;
  }

  /** What a checkup of the page has found; nothing when it is well. What is in force stays so: acts are held as far as they can be. */
  suffer(trouble: Trouble | undefined): void {
    this.#trouble = trouble;
  }

  get hasBriefing(): boolean {
    return this.#briefing !== undefined;
  }

  /** Whether the briefing does not hold for `now` any more, or there is none. */
  needsBriefing(): boolean {
    const date = this.#season?.date;
    return (
      !this.#briefing || (date !== undefined && (date < this.#briefing.from || date > this.#briefing.to))
    );
  }

  /** How the guard stands at `now`, newly judged by its date. */
  standAt(now: number): Standing {
    if (this.#reason) return { is: 'asleep', ...ALWAYS };
    if (!this.#briefing) return { is: 'waiting' };
    const briefing = this.#briefing;
    const season = seasonAt(briefing, now);
    const { from, until } = season;
    this.#season = season;
    this.#judge = undefined;
    if (!season.isOpen || this.#isTurnedOff()) return { is: 'asleep', from, until };
    const { strictness, role, pauseSeconds, allowAccounts, enforcement } = briefing.settings;
    const judge = sparing(
      accountsOn(this.#site, allowAccounts),
      atFirstUse(() => this.#judgeBy(briefing, season)),
    );
    this.#judge = judge;
    if (enforcement === 'mark') return { is: 'asleep', from, until };
    const { mayCount } = judge;
    return { is: 'on', from, until, judge, mayCount, strictness, role, pauseSeconds };
  }

  /** Most of a briefing is read only here, so that it may turn out to be broken only here. */
  #judgeBy(briefing: Briefing, season: Season): Judge {
    try {
      return judgeFor(season.policy, briefing.lexicon, briefing.model, briefing.names, this.#site);
    } catch {
      this.fail('broken-briefing');
      queueMicrotask(this.#broken);
      return NOBODY_COUNTS;
    }
  }

  /** Says why a post is marked, as the last `standAt` found; nothing where nothing is. */
  get judge(): Judge | undefined {
    return this.#judge;
  }

  /** Selectors newer than those of the content script. */
  get selectors(): Briefing['sites'] {
    return this.#briefing?.sites;
  }

  #isTurnedOff(): boolean {
    return this.#briefing?.settings.sites.includes(this.#site) === false;
  }

  get state(): PageState {
    const site = this.#site;
    const rehearsal = this.#season?.rehearsal !== undefined;
    const reason = this.#whyInactive();
    if (reason) return { site, protection: 'inactive', reason, rehearsal };
    if (!this.#season) return { site, protection: 'waiting', rehearsal };
    if (!this.#season.isOpen) return { site, protection: 'off-season', rehearsal };
    const marksOnly = this.#briefing?.settings.enforcement === 'mark';
    const regionless = this.#briefing?.regions.length === 0;
    return { site, protection: marksOnly ? 'marking' : 'on', rehearsal, ...(regionless && { regionless }) };
  }

  #whyInactive(): InactiveReason | undefined {
    if (this.#reason) return this.#reason;
    if (!this.#briefing || !this.#season) return undefined;
    if (this.#isTurnedOff()) return 'turned-off';
    if (!isPlausible(this.#season.date, this.#briefing.issued)) return 'clock';
    if (!this.#season.isOpen) return undefined;
    return this.#isLate ? 'late' : this.#trouble;
  }

  /** Those of the last briefing, also when it is in force no more: what it has put up may still have to say something. */
  get words(): Words {
    return this.#words;
  }

  get situation(): Situation | undefined {
    if (!this.#briefing || !this.#season) return undefined;
    return {
      site: this.#site,
      policy: this.#season.policy,
      circulars: this.#briefing.circulars,
      styles: this.#briefing.styles,
      pauseSeconds: this.#briefing.settings.pauseSeconds,
      language: this.#language,
      words: this.#words,
      status: this.#briefing.status,
    };
  }
}

const NOBODY_COUNTS: Judge = Object.assign(() => undefined, { mayCount: () => false });

/** The handles of `accounts` (`SITE/HANDLE`) on `site`. */
function accountsOn(site: SiteId, accounts: string[]): Set<string> {
  const start = `${site}/`;
  return new Set(accounts.filter((one) => one.startsWith(start)).map((one) => one.slice(start.length)));
}

/** A judge that is made when the first post comes: making it is most of what a page's start would cost, and pages without posts need none. */
function atFirstUse(make: () => Judge): Judge {
  let made: Judge | undefined;
  const judge = (): Judge => {
    made ??= make();
    return made;
  };
  return Object.assign((post: Post) => judge()(post), {
    mayCount: (glance: Glance) => judge().mayCount(glance),
  });
}

/** A judge for whom posts of `accounts` do not count, unless they campaign: then nobody is spared. */
function sparing(accounts: Set<string>, judge: Judge): Judge {
  if (accounts.size === 0) return judge;
  const spared = (post: Post) => {
    const verdict = judge(post);
    const isSpared = accounts.has(post.author.handle.replace(/^@/, '').toLowerCase());
    return isSpared && verdict?.level !== 'campaign' ? undefined : verdict;
  };
  return Object.assign(spared, { mayCount: judge.mayCount });
}
