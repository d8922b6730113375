import type { Judge } from '../guard/decide.ts';
import type { Site, Target } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { BarTexts } from './bar.tsx';
import { bringTo } from './bring-to.ts';
import { briefSentence, type Situation } from './explain.ts';
import { createMark, type Lasting } from './mark.ts';

/** A page that takes the mark away gets it back this often per address, then it is left alone. */
const ATTEMPTS = 3;

/** What one has done long ago and what lasts, on the head of the page. */
interface Head {
  target: Target;
  verdict: Verdict;
  lasting: Lasting;
}

/** Tells on the page of a contestant that one follows it, or is a member: a mark, why, and how to leave. */
export class PastHead {
  readonly #site: Pick<Site, 'heads' | 'posts' | 'read'>;
  #head: Head | undefined;
  #mark: HTMLElement | undefined;
  /** Whose mark it is, where, and how often it was put there. */
  #marked = { as: '', times: 0 };

  constructor(site: Pick<Site, 'heads' | 'posts' | 'read'>) {
    this.#site = site;
  }

  /** Marks the head and gives what there is to say; nothing where nothing is. */
  tell(judge: Judge, situation: Situation): BarTexts | undefined {
    const head = this.#find(judge);
    if (!head) {
      this.clear();
      return undefined;
    }
    const { words } = situation;
    this.#head = head;
    this.#put(head, situation);
    return {
      label: words('barLabel'),
      status: words(head.lasting === 'join' ? 'barJoined' : 'barFollowed', briefSentence(head, situation)),
      hint: words(head.lasting === 'join' ? 'barLeave' : 'barUnfollow'),
      buttons: [['show', words('barShowButton')]],
    };
  }

  /** A button of the bar was pressed. */
  pressed(name: string): void {
    if (name === 'show' && this.#head) bringTo(this.#head.target.control.element);
  }

  clear(): void {
    this.#mark?.remove();
    this.#mark = undefined;
    this.#head = undefined;
  }

  #find(judge: Judge): Head | undefined {
    for (const target of this.#site.heads()) {
      const verdict = judge(this.#site.read(target.post));
      const { interaction } = target.control;
      if (verdict && isWhose(verdict) && (interaction === 'follow' || interaction === 'join')) {
        return { target, verdict, lasting: interaction };
      }
    }
    return undefined;
  }

  /** The page's own posts have their marks already. A head begins with the name at once, as a comment does. */
  #put({ target: { post }, verdict, lasting }: Head, { words }: Situation): void {
    const as = [location.href, verdict.level, lasting].join();
    if (this.#marked.as !== as) this.#marked = { as, times: 0 };
    else if (this.#mark?.parentNode === post || this.#marked.times >= ATTEMPTS) return;
    this.#mark?.remove();
    if (this.#site.posts(post).includes(post)) return;
    this.#marked.times += 1;
    this.#mark = createMark(verdict.level, true, words, lasting);
    post.prepend(this.#mark);
  }
}

/** Whether it is the page of a contestant or of a campaign, and does not only speak of one: an agency's own page names who heads it. */
function isWhose({ level, evidence, onDuty }: Verdict): boolean {
  if (level === 'campaign') return true;
  return level === 'participant' && !onDuty && evidence.some(({ where }) => where === 'author');
}
