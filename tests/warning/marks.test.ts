// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Judge } from '../../src/guard/decide.ts';
import { Marks } from '../../src/warning/marks.ts';
import { wordsIn } from '../../src/words/words.ts';
import { fakeFeed, fakeSite } from '../guard/fake-site.ts';

const judge = vi.fn<Judge>(({ text }) =>
  text.startsWith('Ayo') ? { level: 'campaign', numbers: [], evidence: [] } : undefined,
);
let cutOff = false;
let marks: Marks;

beforeEach(() => {
  judge.mockClear();
  cutOff = false;
  fakeFeed('Ayo coblos nomor 9', 'Resep sambal');
  marks = new Marks(
    fakeSite(),
    () => wordsIn('id'),
    () => cutOff,
    () => {},
  );
});

afterEach(() => marks.follow(undefined));

test('posts that are there are marked, ordinary ones are not', () => {
  marks.follow(judge);
  expect(marked()).toEqual(['post1']);
});

test('a post that comes later is marked', async () => {
  marks.follow(judge);
  const article = document.createElement('article');
  article.id = 'late';
  article.innerHTML = '<p>Ayo ramaikan kampanye</p>';
  document.body.append(article);
  await vi.waitFor(() => expect(marked()).toEqual(['post1', 'late']));
});

test('an element that shows another post loses its mark, or gets one', async () => {
  marks.follow(judge);
  write('post1', 'Resep rendang');
  write('post2', 'Ayo pilih nomor 9');
  await vi.waitFor(() => expect(marked()).toEqual(['post2']));
});

test('a text is judged once, however often the post changes around it', async () => {
  marks.follow(judge);
  const judged = judge.mock.calls.length;
  document.getElementById('post2')?.append(document.createElement('i'));
  write('post1', 'Ayo coblos nomor 8');
  await vi.waitFor(() => expect(judge.mock.calls.length).toBe(judged + 1));
});

test('a mark that the page removes comes back a few times, not for ever', async () => {
  marks.follow(judge);
  for (let n = 0; n < 10; n += 1) {
    document.querySelector('#post1 > span')?.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(marked()).toEqual([]);
});

test('a comment that counts has a mark of its own, and so has the post around it', async () => {
  marks.follow(judge);
  document
    .getElementById('post1')
    ?.insertAdjacentHTML('beforeend', '<article id="reply"><p>Ayo</p></article>');
  await vi.waitFor(() => expect(marked()).toEqual(['post1', 'reply']));
});

test('a mark tells that one follows whose it is as long as one does; ordinary posts have none', async () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const shown = () => attach.mock.results.map(({ value }) => value.textContent).at(-1);
  for (const post of ['post1', 'post2']) {
    document
      .getElementById(post)
      ?.insertAdjacentHTML('beforeend', '<button name="follow" data-state="on">Mengikuti</button>');
  }
  marks.follow(judge);
  expect(attach).toHaveBeenCalledTimes(1);
  expect(shown()).toContain('KampanyeAnda mengikuti');
  const button = document.querySelector('#post1 [name=follow]');
  button?.setAttribute('data-state', 'off');
  if (button) button.textContent = 'Ikuti';
  await vi.waitFor(() => expect(shown()).not.toContain('Anda mengikuti'));
  expect(marked()).toEqual(['post1']);
  attach.mockRestore();
});

test.each(['id', 'en'] as const)('a mark says itself in which language it is: %s', (language) => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  marks = new Marks(
    fakeSite(),
    () => wordsIn(language),
    () => cutOff,
    () => {},
  );
  marks.follow(judge);
  const [made] = attach.mock.results;
  expect(made?.value.querySelector('.mark').lang).toBe(language);
  attach.mockRestore();
});

test('the mark of a comment that says nothing of it is called after what it answers', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const site = fakeSite();
  const { read } = site;
  vi.spyOn(site, 'read').mockImplementation((post) => ({
    ...read(post),
    context: ['Relawan', 'Ayo coblos'],
  }));
  marks = new Marks(
    site,
    () => wordsIn('id'),
    () => cutOff,
    () => {},
  );
  const evidence = [{ kind: 'call' as const, words: 'coblos', where: 'context' as const }];
  marks.follow(({ text }) =>
    text.startsWith('Ayo') ? { level: 'campaign', numbers: [], evidence } : undefined,
  );
  const [made] = attach.mock.results;
  expect(made?.value.querySelector('.mark').getAttribute('aria-label')).toBe(
    'Jaga Jempol: komentar di bawah unggahan kampanye.',
  );
  attach.mockRestore();
});

test('a post whose words say that it cannot count is not read; the same post with other words is', async () => {
  const site = fakeSite();
  const read = vi.spyOn(site, 'read');
  marks = new Marks(
    site,
    () => wordsIn('id'),
    () => cutOff,
    () => {},
  );
  marks.follow(judge, ({ texts: [text] }) => text?.includes('Ayo') === true);
  expect(read.mock.calls.map(([post]) => post.id)).toEqual(['post1']);
  write('post1', 'Resep rendang');
  write('post2', 'Ayo pilih nomor 9');
  await vi.waitFor(() => expect(marked()).toEqual(['post2']));
});

test('only posts that were not there before are told of, not those that change because they were marked', async () => {
  const told: string[] = [];
  marks = new Marks(
    fakeSite(),
    () => wordsIn('id'),
    () => cutOff,
    (added) => told.push(...added.map(({ id }) => id)),
  );
  marks.follow(judge);
  expect(told).toEqual(['post1', 'post2']);
  write('post2', 'Ayo pilih nomor 9');
  await vi.waitFor(() => expect(marked()).toEqual(['post1', 'post2']));
  expect(told).toEqual(['post1', 'post2']);
});

test('a post is looked at once per change, and not again for its own mark', async () => {
  const site = fakeSite();
  const glance = vi.spyOn(site, 'glance');
  marks = new Marks(
    site,
    () => wordsIn('id'),
    () => cutOff,
    () => {},
  );
  marks.follow(judge);
  glance.mockClear();
  write('post2', 'Ayo pilih nomor 9');
  document.getElementById('post2')?.append('!');
  await vi.waitFor(() => expect(marked()).toEqual(['post1', 'post2']));
  await new Promise((resolve) => setTimeout(resolve));
  expect(glance).toHaveBeenCalledTimes(1);
});

test('without a judge all marks go and nothing is watched', async () => {
  marks.follow(judge);
  marks.follow(undefined);
  write('post2', 'Ayo pilih nomor 9');
  await new Promise((resolve) => setTimeout(resolve));
  expect(marked()).toEqual([]);
});

test.each<[string, Judge | undefined, number]>([
  ['begins anew: it has one mark when it comes back', judge, 1],
  ['ends: it has none', undefined, 0],
])('a post that is out of the page while marking %s', async (_, next, count) => {
  marks.follow(judge);
  const post = document.getElementById('post1');
  post?.remove();
  marks.follow(next);
  if (post) document.body.append(post);
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelectorAll('#post1 > span')).toHaveLength(count);
});

test('cut off from the extension the marks go', async () => {
  marks.follow(judge);
  cutOff = true;
  write('post2', 'Ayo pilih nomor 9');
  await vi.waitFor(() => expect(marked()).toEqual([]));
});

test('the nodes of the site get neither attributes nor classes', () => {
  const attributes = () =>
    [...document.querySelectorAll('article, article p, article button')].map((node) =>
      node.getAttributeNames(),
    );
  const before = attributes();
  marks.follow(judge);
  expect(attributes()).toEqual(before);
});

function marked(): string[] {
  return [...document.querySelectorAll('article')]
    .filter((post) => post.querySelector(':scope > span'))
    .map(({ id }) => id);
}

function write(post: string, text: string): void {
  const paragraph = document.querySelector(`#${post} p`);
  if (paragraph) paragraph.textContent = text;
}
