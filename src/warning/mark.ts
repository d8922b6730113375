import type { Level } from '../verdict/verdict.ts';
import type { WordKey, Words } from '../words/words.ts';
import { dress } from './dress.ts';
import css from './mark.css?inline';

const WORD: Record<Level, WordKey> = {
  campaign: 'markCampaign',
  participant: 'markParticipant',
  possible: 'markPossible',
};

const TITLE: Record<Level | 'answered', WordKey> = {
  campaign: 'markTitleCampaign',
  participant: 'markTitleParticipant',
  possible: 'markTitlePossible',
  answered: 'markTitleAnswered',
};

/** What lasts until it is taken back. */
export type Lasting = 'follow' | 'join';

/** That it lasts, and how to leave; leaving is never held. What comes first is said where there is not room for both. */
const LEAVE: Record<Lasting, readonly WordKey[]> = {
  follow: ['markFollowed', 'markUnfollow'],
  join: ['markJoined', 'markLeave'],
};

/** A diamond, a ring, a broken ring: told apart without colour. */
const SHAPE: Record<Level, string> = {
  campaign: 'M6 0 12 6 6 12 0 6Z',
  participant: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0Zm0 3.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  possible: 'M0 4.6h3.2v2.8H0ZM4.4 4.6h3.2v2.8H4.4ZM8.8 4.6H12v2.8H8.8Z',
};

/**
 * A small sign for the top edge of a post, or of one that stands `inside` another, as comments do. Its host takes no room and has no position
 * of its own: it stays where it is put, no wider than up to the end of what it lies in, moves nothing, and lets every press through. `lasting`: the person follows whose it is, or is a member.
 * `what` it is called where it is read to somebody.
 */
export function createMark(
  level: Level,
  inside: boolean,
  words: Words,
  lasting?: Lasting,
  what: keyof typeof TITLE = level,
): HTMLElement {
  pattern ??= newPattern();
  const host = document.importNode(pattern);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, css);
  root.append(signFor(level, inside, words, lasting, words(TITLE[what])));
  return host;
}

const HOST =
  'all:initial!important;position:absolute!important;height:0!important;pointer-events:none!important;z-index:1!important';

/** To be copied: what its styles say is read once. */
let pattern: HTMLElement | undefined;

function newPattern(): HTMLElement {
  const host = document.createElement('span');
  host.style.cssText = HOST;
  return host;
}

/** One sign of each kind, to be copied: making one anew takes ten times as long. */
const signs = new Map<string, Node>();

function signFor(
  level: Level,
  inside: boolean,
  words: Words,
  lasting: Lasting | undefined,
  title: string,
): Node {
  const leave = lasting ? LEAVE[lasting].map((key) => words(key)) : [];
  const kind = [level, inside, title, ...leave].join(' ');
  const sign = signs.get(kind) ?? newSign(level, inside, words, leave, title);
  signs.set(kind, sign);
  return sign.cloneNode(true);
}

function newSign(level: Level, inside: boolean, words: Words, leave: string[], title: string): Node {
  const mark = document.createElement('span');
  mark.className = `mark ${inside ? 'inner ' : ''}${leave.length > 0 ? 'lasting ' : ''}${level}`;
  mark.lang = words('warningLanguage');
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', [title, leave.join('; ')].join(' ').trim());
  mark.append(tab(shape(level), words(WORD[level])), ...leave.map((part) => tab(part)));
  return mark;
}

function tab(...content: (string | Node)[]): HTMLElement {
  const one = document.createElement('span');
  one.append(...content);
  return one;
}

function shape(level: Level): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPE[level]);
  svg.append(path);
  return svg;
}
