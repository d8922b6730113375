import type { Broken } from '../knobs.ts';
import type { Attributes, Child } from './dom.ts';

const NEUTRAL = /^data-(testid|ad-|e2e)/;
/** By what a post, a feed and a row of buttons are told. */
const SHAPES = /^(article|feed|group)$/;
const POST = /^aria-(posinset|labelledby|describedby)$/;

interface Made {
  tag: string;
  attributes: Attributes;
  children: Child[];
}

/** An element as a site would build it after a change that no selector foresaw. What people see and can press stays. */
export function breakBuild(broken: Broken, made: Made): Made {
  switch (broken) {
    case 'posts':
      return { ...made, tag: made.tag === 'article' ? 'div' : made.tag, attributes: without(made, true) };
    case 'controls':
      return { ...made, attributes: without(made, false), children: unnamed(made) };
    case 'authors':
      return made.tag === 'a'
        ? { tag: 'a', attributes: { ...made.attributes, href: '#' }, children: [] }
        : made;
  }
}

function without({ attributes }: Made, alsoPosts: boolean): Attributes {
  const kept = Object.entries(attributes).filter(
    ([name, value]) =>
      !(NEUTRAL.test(name) && (alsoPosts || isOfControl(name, value))) &&
      !(alsoPosts && POST.test(name)) &&
      !(!alsoPosts && name === 'aria-label') &&
      !(name === 'role' && SHAPES.test(value ?? '') && (alsoPosts || value === 'group')),
  );
  return Object.fromEntries(kept);
}

/** Marks of authors and texts stay, so that only the buttons are lost. */
function isOfControl(name: string, value = ''): boolean {
  return name === 'data-ad-rendering-role'
    ? value.endsWith('_button')
    : /^(reply|(un)?retweet|(un)?like)$/.test(value);
}

/** Buttons without words, and a row with so many that no place in it says which is which. */
function unnamed({ tag, attributes, children }: Made): Child[] {
  if (attributes['data-ad-rendering-role']?.endsWith('_button')) return [];
  if (tag === 'button' || attributes.role === 'button')
    return children.map((one) => (typeof one === 'string' ? '◦' : one));
  return attributes.class === 'row' ? [...children, ...Array.from({ length: 4 }, stranger)] : children;
}

function stranger(): HTMLElement {
  const button = document.createElement('div');
  button.setAttribute('role', 'button');
  button.tabIndex = 0;
  return button;
}
