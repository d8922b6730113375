import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { zipBlob } from '../../scripts/archives/make.ts';
import type { ArchiveProblem } from '../../src/archives/problem.ts';
import { readArchives } from '../../src/archives/read.ts';
import { check } from './standpoint.ts';

const LIKES = 'your_instagram_activity/likes/liked_posts.json';
const LIKED = JSON.stringify({
  likes_media_likes: [{ title: 'dapur.butini', string_list_data: [{ href: '', timestamp: 1660000000 }] }],
});

describe('a file that cannot be read gets the sentence that helps', () => {
  test.each<[what: string, name: string, content: () => Promise<Blob> | Blob, problem: ArchiveProblem]>([
    ['nothing in it', 'a.zip', () => new Blob([]), 'empty'],
    ['a zip with nothing in it', 'a.zip', () => zipBlob(new Map()), 'empty'],
    ['a picture', 'a.jpg', () => new Blob(['\xff\xd8\xff']), 'foreign'],
    ['a .tgz, as Takeout offers too', 'a.tgz', () => new Blob([new Uint8Array(gzipSync('a'))]), 'packed'],
    ['7-Zip', 'a.7z', () => new Blob([new Uint8Array([0x37, 0x7a, 0xbc, 0xaf])]), 'packed'],
    ['cut off', 'a.zip', async () => (await zip({ [LIKES]: LIKED })).slice(0, 150), 'broken'],
    [
      'a volume of a split zip',
      'a.zip',
      () => new Blob([new Uint8Array([0x50, 0x4b, 7, 8]), 'x'.repeat(100)]),
      'split',
    ],
    ['with a password', 'a.zip', () => zip({ [LIKES]: LIKED }, { password: 'rahasia' }), 'encrypted'],
    ['zips in a zip', 'a.zip', async () => zip({ 'a/facebook-1.zip': 'PK' }), 'nested'],
    ['of no site', 'a.zip', () => zip({ 'Liburan/foto.txt': 'a' }), 'unknown'],
    ['a JSON file of no site', 'paket.json', () => new Blob(['{}']), 'unknown'],
    [
      'of a site, but only messages',
      'a.zip',
      () => zip({ 'your_instagram_activity/messages/inbox/a.json': '{}' }),
      'useless',
    ],
    [
      'of TikTok as text, in a language that nobody knows',
      'a.zip',
      () => zip({ 'TikTok/Likes en favorieten/Likelijst.txt': 'Datum: 2026-05-02 10:09:50 UTC' }),
      'localised',
    ],
    [
      'of TikTok as text, in English, but only messages',
      'a.zip',
      () => zip({ 'TikTok/Direct Message/Direct Messages.txt': 'Date: 2026-05-02 10:09:50 UTC' }),
      'useless',
    ],
    [
      'a file that grows out of all proportion',
      'a.zip',
      () => zip({ [LIKES]: ' '.repeat(60_000_000) }),
      'bomb',
    ],
    [
      'a text without an end',
      'liked_posts.json',
      () => new Blob(['{"likes_media_likes": [{"title": "', 'a'.repeat(20_000_000)]),
      'bomb',
    ],
    ['brackets without an end', 'liked_posts.json', () => new Blob(['['.repeat(5000)]), 'bomb'],
    ['a line without an end', 'Like List.txt', () => new Blob(['Date: ', '1'.repeat(5_000_000)]), 'bomb'],
    ['JSON that stops', 'liked_posts.json', () => new Blob([LIKED.slice(0, 60)]), 'broken'],
  ])('%s', async (_, name, content, problem) => {
    const { outcome, acts } = await check([{ name, blob: await content() }]);
    expect(outcome.unread.map((one) => one.problem)).toEqual([problem]);
    expect(acts).toBe(0);
  });
});

describe('a file that is not empty and says nothing', () => {
  const page = (entries: number) =>
    `<html><head><style>${'a{margin:0} '.repeat(100)}</style></head><body><h1>Suka</h1>${'<div class="uiBoxWhite">Uji Coba likes Dapur Bu Tini\'s post.</div>'.repeat(entries)}</body></html>`;

  test.each<[what: string, name: string, text: string]>([
    ['a page with entries of another form', 'likes_and_reactions_1.html', page(30)],
    ['JSON with items of another form', 'liked_posts.json', '[{"liked": {"who": "dapur.butini"}}]'],
    ['JSON of Facebook likewise', 'likes_and_reactions.json', '[{"liked": {"who": "dapur.butini"}}]'],
    [
      'groups likewise',
      'your_group_membership_activity.json',
      '{"groups_joined_v3": [{"group": {"of": "Tetangga"}}], "groups_joined_v2": [{}]}',
    ],
    ['JSON of 2019 likewise', 'comments.json', '{"media_comments": [{"what": "enak"}]}'],
    [
      'JSON of TikTok with other keys',
      'user_data_tiktok.json',
      '{"Aktivitas": {"Suka": {"Daftar": [{"Tanggal": "2024-01-01"}]}}}',
    ],
    [
      'text of TikTok with other keys',
      'Following.txt',
      'Datum: 2026-05-02 10:09:50 UTC\nGebruikersnaam: dapur\n',
    ],
    ['a table with other columns', 'comments.csv', 'Komentar,Waktu\nenak,2024-01-01\n'],
    [
      '“My activity” in a language that nobody knows',
      'MyActivity.json',
      '[{"title": "Líkaði við Lempuk durian"}]',
    ],
  ])('is named: %s', async (_, name, text) => {
    const { outcome, acts } = await check([{ name, blob: new Blob([text]) }]);
    expect(outcome).toEqual({ sites: [], unread: [{ name: `${name}: ${name}`, problem: 'strange' }] });
    expect(acts).toBe(0);
  });

  test.each<[what: string, name: string, text: string]>([
    ['a page without entries', 'likes_and_reactions_1.html', page(1)],
    ['a list without items', 'liked_posts.json', '{"likes_media_likes": []}'],
    [
      'TikTok’s lists, where one has done nothing',
      'user_data_tiktok.json',
      '{"Likes and Favorites": {"Like List": {"ItemFavoriteList": null}}}',
    ],
    ['TikTok’s sentence for that', 'Following.txt', 'You have no data in this section\n'],
    ['a table with its heading only', 'subscriptions.csv', 'Channel Id,Channel Url,Channel Title\n\n'],
    ['a playlist', 'Liked videos.csv', 'Video ID,Playlist Video Creation Timestamp\n'],
    ['videos that one only watched', 'MyActivity.json', '[{"title": "Menonton Lempuk durian"}]'],
    [
      'pictures without words',
      'media.json',
      '{"photos": [{"taken_at": "2019-08-20T04:00:00", "path": "1.jpg"}]}',
    ],
  ])('is not named where that is as it should be: %s', async (_, name, text) => {
    const { outcome } = await check([{ name, blob: new Blob([text]) }]);
    expect(outcome.unread).toEqual([]);
  });

  test('is not named where the other site that has files of this name knows it', async () => {
    const comments = {
      comments_v2: [{ timestamp: 1660000000, data: [{ comment: { comment: 'enak' } }], title: 'Uji Coba' }],
    };
    const likes = [{ snippet: { title: 'Lempuk durian' }, contentDetails: { videoId: 'AAAAAAAAAAA' } }];
    for (const [name, content] of [
      ['comments.json', comments],
      ['likes.json', likes],
    ] as const) {
      const { outcome, acts } = await check([{ name, blob: new Blob([JSON.stringify(content)]) }]);
      expect([acts, outcome.unread]).toEqual([1, []]);
    }
  });
});

test('of a file that two sites may have read, no more is read than there is', async () => {
  const told: { read: number; total: number }[] = [];
  const blob = new Blob(['[["2019-08-20T04:00:00", "dapur.butini"]]']);
  await readArchives(
    [{ name: 'likes.json', blob }],
    () => {},
    (progress) => told.push(progress),
  );
  expect(told.at(-1)?.read).toBe(told.at(-1)?.total);
});

test('one damaged file does not take the others with it', async () => {
  const blob = await zip({
    [LIKES]: LIKED,
    'connections/followers_and_following/following.json': '{"relationships_following": [{',
  });
  const { outcome, acts } = await check([{ name: 'a.zip', blob }]);
  expect(acts).toBe(1);
  expect(outcome.sites).toEqual(['instagram']);
  expect(outcome.unread).toEqual([
    { name: 'a.zip: connections/followers_and_following/following.json', problem: 'broken' },
  ]);
});

test('a file that is not wanted is not unpacked, whatever is in it', async () => {
  const blob = await zip({ 'media/posts/1.jpg': ' '.repeat(60_000_000), [LIKES]: LIKED });
  const { outcome, acts } = await check([{ name: 'a.zip', blob }]);
  expect([acts, outcome.unread]).toEqual([1, []]);
});

test('zip64, as archives over 4 GB are', async () => {
  const { outcome, acts } = await check([
    { name: 'a.zip', blob: await zip({ [LIKES]: LIKED }, { zip64: true }) },
  ]);
  expect([acts, outcome.unread]).toEqual([1, []]);
});

test('a zip with the signs that Windows puts between folders', async () => {
  const { outcome, acts } = await check([
    { name: 'a.zip', blob: await zip({ [LIKES.replaceAll('/', '\\')]: LIKED }) },
  ]);
  expect([acts, outcome.unread]).toEqual([1, []]);
});

async function zip(
  files: Record<string, string>,
  options: { password?: string; zip64?: boolean } = {},
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [path, text] of Object.entries(files)) await writer.add(path, new TextReader(text));
  return writer.close();
}
