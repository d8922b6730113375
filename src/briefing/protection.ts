import type { Standing } from '../guard/guard.ts';
import type { SiteId } from '../sites/site.ts';
import { judgeFor } from '../verdict/judge.ts';
import type { Situation } from '../warning/explain.ts';
import { languageFor, type Words, wordsIn } from '../words/words.ts';
import type { Briefing } from './briefing.ts';
import type { PageState } from './page.ts';
import { type Season, seasonAt } from './season.ts';

/** What one page does with its briefing: how the guard stands, what the warnings say, what the badge is told. */
export class Protection {
  readonly #site: SiteId;
  readonly #browserLanguage: string;
  #briefing: Briefing | undefined;
  #season: Season | undefined;
  #reason: PageState['reason'];

  constructor(site: SiteId, browserLanguage: string) {
    this.#site = site;
    this.#browserLanguage = browserLanguage;
  }

  /** A briefing has arrived. */
  follow(briefing: Briefing): void {
    this.#briefing = briefing;
    this.#reason = undefined;
  }

  /** We cannot protect here. What was in force is forgotten. */
  fail(reason: NonNullable<PageState['reason']>): void {
    this.#briefing = undefined;
    this.#season = undefined;
    this.#reason = reason;
  }

  get hasBriefing(): boolean {
    return this.#briefing !== undefined;
  }

  /** Whether the briefing does not hold for `now` any more, or there is none. */
  needsBriefing(): boolean {
    const date = this.#season?.policy.date;
    return (
      !this.#briefing || (date !== undefined && (date < this.#briefing.from || date > this.#briefing.to))
    );
  }

  /** How the guard stands at `now`, newly judged by its date. */
  standAt(now: number): Standing {
    if (this.#reason) return { is: 'asleep', until: Number.POSITIVE_INFINITY };
    if (!this.#briefing) return { is: 'waiting' };
    const { settings, lexicon } = this.#briefing;
    this.#season = seasonAt(this.#briefing, now);
    const { policy, until } = this.#season;
    if (policy.contests.length === 0) return { is: 'asleep', until };
    const { strictness, pauseSeconds } = settings;
    return { is: 'on', until, judge: judgeFor(policy, lexicon), strictness, pauseSeconds };
  }

  get state(): PageState {
    const site = this.#site;
    const rehearsal = this.#season?.policy.rehearsal !== undefined;
    if (this.#reason) return { site, protection: 'inactive', reason: this.#reason, rehearsal };
    if (!this.#season) return { site, protection: 'waiting', rehearsal };
    return { site, protection: this.#season.policy.contests.length > 0 ? 'on' : 'off-season', rehearsal };
  }

  get words(): Words {
    return wordsIn(this.#language);
  }

  get situation(): Situation | undefined {
    if (!this.#briefing || !this.#season) return undefined;
    return {
      site: this.#site,
      policy: this.#season.policy,
      circulars: this.#briefing.circulars,
      pauseSeconds: this.#briefing.settings.pauseSeconds,
      language: this.#language,
      words: this.words,
    };
  }

  get #language() {
    return languageFor(this.#briefing?.settings.language ?? 'auto', this.#browserLanguage);
  }
}
