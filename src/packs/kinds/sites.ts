import { INTERACTIONS } from '../../policy/circular.ts';
import { isCivilDate } from '../../policy/date.ts';
import type {
  ComposerSelectors,
  ControlSelectors,
  Destination,
  DoubleSelectors,
  Field,
  HealthSelectors,
  IntentSelectors,
  KeySelectors,
  ListSelectors,
  ListShape,
  ListWay,
  Row,
  Shape,
  SiteSelectors,
  Way,
} from '../../sites/selectors.ts';
import { RANKS, SITE_IDS } from '../../sites/site.ts';
import { type Pack, readPack, readParsed } from '../pack.ts';
import {
  flag,
  list,
  oneOf,
  optional,
  type Reader,
  record,
  text,
  textLike,
  Unreadable,
  url,
  whole,
} from '../read.ts';

/** Reads a pack of kind `sites`: how posts, controls and composers are found on the pages of each site. Throws `Unreadable`. */
export function readSites(content: string): Pack<SiteSelectors[]> {
  return readPack(content, 'sites', readSelectors);
}

/** The same for a pack that is a value already, as the build makes the content script's smaller that way. */
export function readParsedSites(pack: unknown): Pack<SiteSelectors[]> {
  return readParsed(pack, 'sites', readSelectors);
}

type Quoted = NonNullable<Shape['quoted']>[number];
type Redirect = NonNullable<SiteSelectors['redirects']>[number];

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const host = textLike((value) => HOST.test(value), 'a host name');
const css = textLike(isBalanced, 'a CSS selector');
const rank = oneOf(RANKS);
const state = oneOf(['on', 'off']);

const row = record<Row>({
  in: optional(css),
  of: optional(css),
  min: whole(2, 12),
  max: whole(2, 12),
  at: list(whole(0, 11), 1),
});

const wayFields = record<Way>({
  rank,
  css: optional(css),
  outside: optional(css),
  icon: optional(list(text, 1)),
  label: optional(text),
  text: optional(text),
  row: optional(row),
  state: optional(state),
});

const way: Reader<Way> = (value, path) => {
  const read = wayFields(value, path);
  const { css: selector, icon, label, text: words, row: place } = read;
  if ([selector, icon, label, words, place].every((one) => one === undefined)) {
    throw new Unreadable(path, 'expected at least one of css, icon, label, text, row');
  }
  return read;
};

const field = record<Field>({
  rank,
  css,
  outside: optional(css),
  take: optional(oneOf(['first'])),
  after: optional(list(text, 1)),
  hidden: optional(flag),
  page: optional(text),
  above: optional(flag),
});

const shapeFields = record<Shape>({
  name: text,
  ways: list(record<Shape['ways'][number]>({ rank, css })),
  around: optional(list(css)),
  without: optional(css),
  page: optional(text),
  within: optional(css),
  answers: optional(flag),
  nested: optional(flag),
  head: optional(css),
  author: list(field, 1),
  handle: list(field),
  text: list(field),
  images: optional(list(field)),
  links: optional(list(field)),
  context: optional(list(field)),
  quoted: optional(list(record<Quoted>({ rank, css, climb: optional(flag) }))),
  paid: optional(list(css)),
  permalink: optional(list(field)),
  controls: optional(list(text, 1)),
});

const shape: Reader<Shape> = (value, path) => {
  const read = shapeFields(value, path);
  if (read.ways.length === 0 && !read.around?.length) throw new Unreadable(path, 'expected ways or around');
  return read;
};

const control = record<ControlSelectors>({
  interaction: oneOf(INTERACTIONS),
  name: text,
  step: oneOf(['act', 'opener', 'send']),
  place: oneOf(['post', 'layer']),
  openers: optional(list(text)),
  inherits: optional(flag),
  ways: list(way, 1),
  states: optional(list(way)),
});

const answer = record<Destination>({
  interaction: oneOf(['comment', 'share', 'publish']),
  name: text,
  about: oneOf(['around', 'layer', 'quoted', 'opener', 'inside', 'before', 'nothing']),
  openers: optional(list(text)),
  page: optional(text),
});

const composer = record<ComposerSelectors>({
  editor: list(way, 1),
  send: list(way),
  keys: list(oneOf(['Enter', 'Mod+Enter'])),
  answers: list(answer, 1),
});

const double = record<DoubleSelectors>({
  name: text,
  on: list(way, 1),
  outside: optional(css),
  except: optional(text),
});

const keys = record<KeySelectors>({ table: optional(css), names: mapOf(text) });

const path = textLike((value) => value.startsWith('/'), 'a path that begins with a slash');
const health = record<HealthSelectors>({ feeds: list(path), quiet: list(path), traces: list(css) });

const intent = record<IntentSelectors>({
  interaction: oneOf(INTERACTIONS),
  name: text,
  paths: list(text, 1),
  text: optional(list(text, 1)),
  links: optional(list(text, 1)),
  handle: optional(list(text, 1)),
  shows: optional(css),
  press: list(way, 1),
});

const listSelectors = record<ListSelectors>({
  name: text,
  interaction: optional(oneOf(INTERACTIONS)),
  paths: list(path, 1),
  search: optional(list(text, 1)),
  own: optional(flag),
  shows: optional(css),
  items: list(record<ListWay>({ rank, css, how: optional(oneOf(['climb', 'children'])) }), 1),
  shape: optional(
    record<ListShape>({
      author: list(field, 1),
      handle: list(field),
      text: list(field),
      images: optional(list(field)),
      links: optional(list(field)),
    }),
  ),
});

const siteFields = record<SiteSelectors>({
  site: oneOf(SITE_IDS),
  hosts: list(host, 1),
  pressable: css,
  layer: css,
  skip: css,
  layerPages: optional(list(text)),
  redirects: optional(list(record<Redirect>({ host, param: text }))),
  words: mapOf(mapOf(list(text, 1))),
  shapes: list(shape, 1),
  controls: list(control, 1),
  never: optional(list(way)),
  composers: optional(list(composer)),
  keys: optional(keys),
  doubles: optional(list(double)),
  intents: optional(list(intent)),
  lists: optional(list(listSelectors)),
  health: optional(health),
  checked: textLike(isCivilDate, 'a date (YYYY-MM-DD)'),
  sources: list(url, 1),
});

const siteSelectors: Reader<SiteSelectors> = (value, path) => {
  const site = siteFields(value, path);
  const ways = [
    ...(site.never ?? []),
    ...site.controls.flatMap((one) => [...one.ways, ...(one.states ?? [])]),
    ...(site.doubles ?? []).flatMap(({ on }) => on),
    ...(site.intents ?? []).flatMap(({ press }) => press),
    ...(site.composers ?? []).flatMap(({ editor, send }) => [...editor, ...send]),
  ];
  const names = ways.flatMap(({ label, text: words }) => [label, words]).filter((name) => name !== undefined);
  const unknown = names.find((name) => !(name in site.words));
  if (unknown !== undefined) throw new Unreadable(`${path}.words`, `expected a table "${unknown}"`);
  const known = site.controls.map(({ name }) => name);
  const stranger = site.shapes.flatMap(({ controls = [] }) => controls).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Unreadable(`${path}.controls`, `expected a control "${stranger}"`);
  return site;
};

/** Reads the body of such a pack. */
export const readSelectors: Reader<SiteSelectors[]> = list(siteSelectors, 1);

/** An object whose names are free and whose values are all alike. */
function mapOf<T>(value: Reader<T>): Reader<Record<string, T>> {
  return (given, path) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new Unreadable(path, 'expected an object');
    }
    const entries = Object.entries<unknown>({ ...given });
    return Object.fromEntries(entries.map(([name, one]) => [name, value(one, `${path}.${name}`)]));
  };
}

/** Whether a text can be a selector: brackets and quotes close, and nothing in it could end a rule. Only a browser can say more. */
function isBalanced(value: string): boolean {
  const bare = value.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  const closes = count('(') === count(')') && count('[') === count(']') && !bare.includes('"');
  return value.trim() !== '' && closes && !/[{};<@]/.test(bare);
}
