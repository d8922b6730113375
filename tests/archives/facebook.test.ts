import { describe, expect, test } from 'vitest';
import { zipBlob } from '../../scripts/archives/make.ts';
import { written } from '../../scripts/archives/site.ts';
import { readArchives } from '../../src/archives/read.ts';
import { actsIn } from './acts-in.ts';

const GROUP = 'Tetangga Kebun Cabai';
const JOINED = `You became a member of ${GROUP}.`;
const LEFT = `You stopped being a member of ${GROUP}.`;

describe('a group on Facebook that one has left', () => {
  test.each<[what: string, entries: [day: string, title: string][], told: string[]]>([
    [
      'is none of one’s groups',
      [
        ['2022-08-01', LEFT],
        ['2021-08-01', JOINED],
      ],
      [],
    ],
    ['is none even where joining it is not told', [['2022-08-01', LEFT]], []],
    [
      'and joined again is one since then',
      [
        ['2021-01-01', JOINED],
        ['2021-02-01', LEFT],
        ['2021-03-01', JOINED],
      ],
      ['2021-03-01'],
    ],
    ['never is one', [['2021-08-01', JOINED]], ['2021-08-01']],
    [
      'in words that nobody knows may be one',
      [
        ['2022-08-01', `Hætti í ${GROUP}.`],
        ['2021-08-01', `Gekk í ${GROUP}.`],
      ],
      ['2022-08-01?', '2021-08-01?'],
    ],
    [
      'twice in the same words is one',
      [
        ['2022-08-01', `Gekk í ${GROUP}.`],
        ['2021-08-01', `Gekk í ${GROUP}.`],
      ],
      ['2022-08-01', '2021-08-01'],
    ],
    [
      'by what looks like it in Indonesian may be one',
      [['2022-08-01', `Anda berhenti menjadi anggota ${GROUP}.`]],
      ['2022-08-01?'],
    ],
  ])('%s', async (_, entries, told) => {
    expect(await joinsIn('json', entries)).toEqual(told.map((day) => `${GROUP} ${day}`));
  });

  test('is none on a page either, which has only the sentence', async () => {
    expect(
      await joinsIn('html', [
        ['2022-08-01', LEFT],
        ['2021-08-01', JOINED],
      ]),
    ).toEqual([]);
    expect(await joinsIn('html', [['2021-08-01', JOINED]])).toEqual([`${GROUP} 2021-08-01`]);
  });

  test('on the day of joining it, as a page tells days only, may be one', async () => {
    expect(
      await joinsIn('html', [
        ['2021-08-01', LEFT],
        ['2021-08-01', JOINED],
      ]),
    ).toEqual([`${GROUP} 2021-08-01?`]);
  });
});

describe('posts of one’s own on Facebook', () => {
  const onTheirs = (message: string, target: string) => ({
    timestamp: 1660000000,
    media: [],
    label_values: [
      { label: message, value: 'Selamat panen!' },
      { label: target, value: 'Dapur Bu Tini' },
      { label: 'Media', value: 'your_facebook_activity/posts/media/1.jpg' },
    ],
    fbid: '1',
  });

  test('on others’ pages and profiles say what was written, and on whose', async () => {
    const acts = await actsIn([
      ['posts_on_other_pages_and_profiles.json', JSON.stringify([onTheirs('Message', 'Target')])],
    ]);
    expect(acts).toMatchObject([
      { interaction: 'publish', about: { text: 'Selamat panen!', context: ['Dapur Bu Tini'] } },
    ]);
  });

  test('on others’ pages and profiles say so on a page, too', async () => {
    const rows =
      '<tr><td>Message</td><td>Selamat panen!</td></tr><tr><td>Target</td><td>Dapur Bu Tini</td></tr>';
    const page = `<section class="_a6-g"><table>${rows}</table><footer>20 Agu 2022 12.00.00</footer></section>`;
    expect(await actsIn([['posts_on_other_pages_and_profiles.html', page]])).toMatchObject([
      { interaction: 'publish', about: { text: 'Selamat panen!', context: ['Dapur Bu Tini'] } },
    ]);
  });

  test('say so in a language whose labels are not known, too', async () => {
    const [act] = await actsIn([
      ['posts_on_other_pages_and_profiles.json', JSON.stringify([onTheirs('Skilaboð', 'Viðtakandi')])],
    ]);
    expect(act?.about).toMatchObject({ text: '', context: ['Selamat panen!', 'Dapur Bu Tini'] });
  });

  test('of a further profile are read from its own folder', async () => {
    const folder = "facebook-kebun-2026/this_profile's_activity_across_facebook/posts";
    const post = {
      timestamp: 1660000000,
      data: [{ post: 'panen cabai' }],
      title: 'Kebun Cabai memperbarui statusnya.',
    };
    const acts = await actsIn([[`${folder}/profile_posts_1.json`, JSON.stringify([post])]]);
    expect(acts).toMatchObject([{ interaction: 'publish', about: { text: 'panen cabai' } }]);
  });
});

test('an archive of a further profile is one of Facebook, whatever is in it', async () => {
  const blob = await zipBlob(
    new Map([["kebun/this_profile's_activity_across_facebook/messages/inbox/a.json", ['{}']]]),
  );
  const { unread } = await readArchives(
    [{ name: 'a.zip', blob }],
    () => {},
    () => {},
  );
  expect(unread).toEqual([{ name: 'a.zip', problem: 'useless' }]);
});

/** Name and day of each membership that is told, with a question mark where it is uncertain. */
async function joinsIn(form: 'json' | 'html', entries: [day: string, title: string][]): Promise<string[]> {
  const acts = await actsIn([
    [`your_group_membership_activity.${form}`, form === 'json' ? listOf(entries) : pageOf(entries)],
  ]);
  expect(acts.every(({ interaction }) => interaction === 'join')).toBe(true);
  return acts.map(
    ({ when, about, uncertain }) => `${about.author.name} ${dayOf(when)}${uncertain ? '?' : ''}`,
  );
}

function listOf(entries: [day: string, title: string][]): string {
  const groups = entries.map(([day, title]) => ({
    timestamp: Date.parse(day) / 1000,
    data: [{ name: GROUP }],
    title,
  }));
  return JSON.stringify({ groups_joined_v2: groups });
}

function pageOf(entries: [day: string, title: string][]): string {
  return entries
    .map(
      ([day, title]) =>
        `<section class="_a6-g"><h2>${title}</h2><footer>${written(Date.parse(day), 'en')}</footer></section>`,
    )
    .join('');
}

function dayOf(when: { is: string; time?: number; day?: string }): string {
  return when.day ?? new Date(when.time ?? 0).toISOString().slice(0, 10);
}
