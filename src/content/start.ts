import { BRIEFING_KEY } from '../briefing/briefing.ts';
import type { BriefingNeeded, CorrectionAsked, PageReport } from '../briefing/page.ts';
import { Protection } from '../briefing/protection.ts';
import { readBriefing } from '../briefing/wire.ts';
import { isCutOff, onQuestion, onStoredValue, readStored, tell, uiLanguage } from '../browser/page.ts';
import { Corrections } from '../guard/corrections.ts';
import { remembering } from '../guard/decide.ts';
import { Foresight } from '../guard/foresee.ts';
import { Guard } from '../guard/guard.ts';
import { listen } from '../guard/listen.ts';
import type { Standing } from '../guard/standing.ts';
import { Checkup } from '../health/checkup.ts';
import { RepairableSite, type SiteHosts } from '../sites/repairable.ts';
import type { SiteSelectors } from '../sites/selectors.ts';
import type { Post } from '../sites/site.ts';
import type { ExplainedAct } from '../warning/explain.ts';
import { Hint } from '../warning/hint.ts';
import { clearLeftovers } from '../warning/leftovers.ts';
import { Marks } from '../warning/marks.ts';
import { Past } from '../warning/past.ts';
import { Warning } from '../warning/warning.tsx';
import { pageWords } from '../words/page-words.ts';

/** A page that still has no briefing by then is told to be unprotected, and acts pass. */
const BRIEFING_PATIENCE_MS = 1_000;
/** What most acts are. */
const LIKE: Pick<ExplainedAct, 'gesture' | 'target'> = {
  gesture: 'mouse',
  target: { control: { interaction: 'like', state: 'off', name: 'like', step: 'act' } },
};
/** The longest time that `setTimeout` can wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Begins to protect a page of the site of `known`, which is read by `selectors` (of a pack that the build has read); does nothing on every other page. */
export function start(known: SiteHosts, selectors: () => SiteSelectors): void {
  const site = RepairableSite.at(hostname(), known, selectors);
  if (site) protect(site);
}

function protect(site: RepairableSite): void {
  if (document.readyState !== 'loading') clearLeftovers();
  const protection = new Protection(site.id, uiLanguage(), pageWords, isLate(), () => guard.renew());
  const checkup = new Checkup(site, (trouble) => {
    protection.suffer(trouble);
    report(protection);
  });
  const past = new Past(site, () => protection.situation);
  const noticed = (added: readonly Element[]) => {
    checkup.noticed(added);
    past.noticed();
  };
  const corrections = new Corrections();
  const marks = new Marks(site, () => protection.words, isCutOff, noticed);
  const warning = new Warning(
    () => protection.words,
    () => protection.situation,
    correct,
  );
  const foresight = new Foresight((post, verdict) => warning.prepare({ post, verdict, ...LIKE }));
  const guard = new Guard(site, warning, stand, isCutOff, (taken) => checkup.delivered(taken));
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const hint = new Hint(
    (editor) => guard.draftIn(editor),
    () => protection.situation,
  );
  const listening = listen((event) => {
    guard.handle(event, Date.now());
    hint.heard(event);
  });
  onQuestion((question) => (isPageQuestion(question) ? protection.state : undefined));
  // Browsers empty the badge also for a page that they have kept and show again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) guard.renew();
  });
  let isReplaced = false;
  onStoredValue(BRIEFING_KEY, (stored) => {
    isReplaced = true;
    follow(stored);
  });
  void readStored(BRIEFING_KEY).then((stored) => {
    // A slow storage tells what it had before after what has taken its place.
    if (isReplaced) return;
    if (stored === undefined) tell({ say: 'briefing-needed' } satisfies BriefingNeeded);
    else follow(stored);
  });
  setTimeout(() => {
    if (protection.state.protection === 'waiting') follow(undefined);
  }, BRIEFING_PATIENCE_MS);

  function follow(stored: unknown): void {
    try {
      if (stored === undefined) protection.fail('no-briefing');
      else protection.follow(readBriefing(String(stored)));
      site.use(protection.selectors);
    } catch {
      protection.fail('broken-briefing');
    }
    guard.renew();
  }

  /** Only an account that the person has named is told to the background, which keeps it. */
  function correct(post: Post, account?: string): void {
    corrections.add(post);
    if (account !== undefined) {
      tell({ say: 'correct', account: `${protection.state.site}/${account}` } satisfies CorrectionAsked);
    }
    guard.renew();
  }

  /** Asked whenever something may have changed: a new briefing, midnight, the end of a rehearsal, our own end. */
  function stand(): Standing {
    if (isCutOff()) protection.fail('orphaned');
    const now = Date.now();
    const standing = protection.standAt(now);
    const asked = protection.judge && corrections.over(remembering(protection.judge));
    const judge = asked && standing.is === 'on' ? foresight.over(asked) : asked;
    checkup.follow(judge !== undefined && isPage());
    marks.follow(judge, protection.judge?.mayCount);
    past.follow(isPage() ? judge : undefined, protection.judge?.mayCount);
    listening.stayArmed(standing.is !== 'asleep');
    report(protection);
    if (standing.is !== 'waiting' && standing.until < Number.POSITIVE_INFINITY) {
      clearTimeout(alarm);
      alarm = setTimeout(() => guard.renew(), Math.min(standing.until - now, LONGEST_WAIT_MS));
    }
    return standing.is === 'on' && judge ? { ...standing, judge } : standing;
  }
}

function report(protection: Protection): void {
  if (protection.needsBriefing()) tell({ say: 'briefing-needed' } satisfies BriefingNeeded);
  if (isPage()) tell({ say: 'page', state: protection.state } satisfies PageReport);
}

/** Whether the page had loaded before us, as when Firefox starts an extension under open pages: its listeners may come before ours. */
function isLate(): boolean {
  return isPage() && document.readyState !== 'loading';
}

/** Whether this is the page itself and not a frame in it. */
function isPage(): boolean {
  return window === window.top;
}

function isPageQuestion(question: unknown): boolean {
  return typeof question === 'object' && question !== null && 'ask' in question && question.ask === 'page';
}

/** The host whose page this is; a frame without an address of its own belongs to the page that made it. */
function hostname(): string {
  if (location.hostname) return location.hostname;
  return URL.canParse(self.origin) ? new URL(self.origin).hostname : '';
}
