import { describe, expect, test } from 'vitest';
import { demojibake } from '../../src/archives/mojibake.ts';
import { rowsOf } from '../../src/archives/text.ts';
import { fromSeconds, fromSnowflake, fromText, fromXDate } from '../../src/archives/when.ts';
import type { Finding } from '../../src/lookback/findings.ts';
import { tableOf } from '../../src/lookback/table.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { wordsIn } from '../../src/words/words.ts';
import { actsIn } from './acts-in.ts';
import { INVENTED } from './standpoint.ts';

describe('what Meta writes is what was meant', () => {
  test.each([
    ['caf\u00c3\u00a9', 'café'],
    ['\u00f0\u009f\u0099\u008f', '🙏'],
    ['café', 'café'],
    ['“enak”', '“enak”'],
    ['biasa saja', 'biasa saja'],
  ])('%j', (written, meant) => {
    expect(demojibake(written)).toBe(meant);
  });
});

describe('dates', () => {
  const at = (iso: string) => ({ is: 'at', time: Date.parse(iso) });
  test.each([
    ['Nov 08, 2005 4:19:54 am', { is: 'on', day: '2005-11-08' }],
    ['08 Nov 2005 04.19.54', { is: 'on', day: '2005-11-08' }],
    ['12 Agu 2024, 21.00.00 WIB', at('2024-08-12T14:00:00Z')],
    ['12 Agustus 2024 pukul 21.00.00 WITA', at('2024-08-12T13:00:00Z')],
    ['3 Mei 2024, 09.15.00 WIT', at('2024-05-03T00:15:00Z')],
    ['Aug 12, 2024, 12:05:00 AM UTC', at('2024-08-12T00:05:00Z')],
    ['2024-11-10T03:12:45+07:00', at('2024-11-09T20:12:45Z')],
    ['Aug 20, 2022, 9:00:00\u202fPM GMT+07:00', at('2022-08-20T14:00:00Z')],
    ['20 Agu 2022 21.00.00 GMT+07.00', at('2022-08-20T14:00:00Z')],
    ['20 Agu 2022, 21.00.00 GMT+7', at('2022-08-20T14:00:00Z')],
    ['20 Agu 2022, 21.00.00 GMT\u22128', at('2022-08-21T05:00:00Z')],
    ['20 Aug 2022, 21:00:00 GMT-8', at('2022-08-21T05:00:00Z')],
    ['20 Aug 2022, 21:00:00 UTC+05:30', at('2022-08-20T15:30:00Z')],
    ['20 Aug 2022, 21:00:00 GMT', at('2022-08-20T21:00:00Z')],
    ['2024-11-10', { is: 'on', day: '2024-11-10' }],
    ['2024-02-31 10:00:00', { is: 'untold' }],
    ['durian 3 kg', { is: 'untold' }],
  ])('%s', (text, when) => {
    expect(fromText(text)).toEqual(when);
  });

  test('in the other ways in which sites write them', () => {
    expect(fromText('2024-11-10 03:12:45', 'UTC')).toEqual(at('2024-11-10T03:12:45Z'));
    expect(fromXDate('Wed Oct 10 20:19:24 +0000 2018')).toEqual(at('2018-10-10T20:19:24Z'));
    expect(fromSnowflake('1050118621198921728')).toEqual({
      is: 'after',
      time: Date.parse('2018-10-10T20:19:24.211Z'),
    });
    expect(fromSeconds(1)).toEqual({ is: 'untold' });
  });
});

test('cells in quotes may hold commas, quotes and lines', async () => {
  const rows: string[][] = [];
  for await (const row of rowsOf(bytes(['a,"b ""c"", d', '\r\n', 'e",f\r\n\ufeffg, ,h']))) rows.push(row);
  expect(rows).toEqual([
    ['a', 'b "c", d\r\ne', 'f'],
    ['g', '', 'h'],
  ]);
});

test('a post that an archive of Facebook since 2025 tells of is its owner’s, in any language', async () => {
  const item = {
    timestamp: 1660000000,
    label_values: [
      { label: 'Cảm xúc', value: 'Thích' },
      {
        label: 'URL',
        value: 'https://www.facebook.com/dapur.butini/posts/1',
        href: 'https://www.facebook.com/dapur.butini/posts/1',
      },
      { title: 'Chủ sở hữu', dict: [{ dict: [{ label: 'Nama', value: 'Dapur Bu Tini' }] }] },
    ],
  };
  expect(await actsIn([['likes_and_reactions.json', JSON.stringify([item])]])).toMatchObject([
    { interaction: 'like', about: { author: { name: 'Dapur Bu Tini', handle: 'dapur.butini' }, text: '' } },
  ]);
});

test('on X a repost is of whom it reposts, a reply of whom it answers, a quote of whom it quotes', async () => {
  const tweet = (more: object) => ({
    tweet: { id_str: '1', created_at: 'Wed Oct 10 20:19:24 +0000 2018', ...more },
  });
  const quoted = { urls: [{ expanded_url: 'https://x.com/kebun/status/123' }] };
  const tweets = [
    tweet({ full_text: 'RT @dapur: resep' }),
    tweet({ full_text: '@warung mantap', in_reply_to_screen_name: 'warung' }),
    tweet({ full_text: 'lihat ini', entities: quoted }),
    tweet({ full_text: 'pagi' }),
  ];
  const acts = await actsIn([['tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`]]);
  expect(acts.map(({ interaction, about }) => [interaction, about.author.handle, about.text])).toEqual([
    ['share', 'dapur', 'resep'],
    ['comment', 'warung', '@warung mantap'],
    ['share', 'kebun', 'lihat ini'],
    ['publish', '', 'pagi'],
  ]);
});

test('words on X are read as they were written, not as HTML writes them', async () => {
  const tweet = { id_str: '1', created_at: 'Wed Oct 10 20:19:24 +0000 2018' };
  const like = { tweetId: '1840000000000000000', fullText: 'gula &amp; kopi &lt;3 &amp;lt;' };
  const acts = await actsIn([
    ['like.js', `window.YTD.like.part0 = ${JSON.stringify([{ like }])}`],
    [
      'tweets.js',
      `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { ...tweet, full_text: 'Irman &amp; Azza' } }])}`,
    ],
  ]);
  expect(acts.map(({ about }) => about.text)).toEqual(['gula & kopi <3 &lt;', 'Irman & Azza']);
});

test('a long post on X is read whole, and told once', async () => {
  const long = `Catatan & panjang: ${'pagi ini kami memanen cabai di kebun belakang rumah. '.repeat(8)}Salam dari dapur.`;
  const note = { noteTweetId: '77', createdAt: '2024-10-01T01:00:00.000Z', core: { text: long, urls: [] } };
  const other = { ...note, noteTweetId: '78', core: { text: `Lain: ${long}` } };
  const short = {
    id_str: '1',
    created_at: 'Tue Oct 01 01:00:00 +0000 2024',
    full_text: `${long.slice(0, 275).replaceAll('&', '&amp;')}… https://t.co/abc`,
  };
  const acts = await actsIn([
    ['tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: short }])}`],
    [
      'note-tweet.js',
      `window.YTD.note_tweet.part0 = ${JSON.stringify([{ noteTweet: note }, { noteTweet: other }])}`,
    ],
  ]);
  expect(acts.map(({ about, link }) => [about.text, link !== undefined])).toEqual([
    [long, true],
    [`Lain: ${long}`, false],
  ]);
  expect(new Set(acts.map(({ when }) => JSON.stringify(when))).size).toBe(1);
});

test('whose post a reaction on Facebook was is told by where it stands, whatever it is called', async () => {
  const item = {
    timestamp: 1660000000,
    label_values: [
      { label: 'Cảm xúc', value: 'Thích' },
      { label: 'URL', value: 'https://www.facebook.com/groups/12/posts/3', href: '' },
      { title: 'Nhóm', dict: [{ dict: [{ label: 'Tên', value: 'Tetangga' }], title: '' }] },
      { title: 'Tác giả', dict: [{ dict: [{ label: 'Tên', value: 'Dapur Bu Tini' }], title: '' }] },
    ],
  };
  const [act] = await actsIn([['likes_and_reactions.json', JSON.stringify([item])]]);
  expect([act?.about.author.name, ...(act?.about.context ?? [])].sort()).toEqual([
    'Dapur Bu Tini',
    'Tetangga',
  ]);
});

test('what one wrote during a live video on TikTok is a comment', async () => {
  const live = {
    'Tiktok Live': {
      'Watch Live History': {
        WatchLiveMap: {
          '7300000000000000001': {
            WatchTime: '2024-10-01 01:00:00',
            Link: 'https://www.tiktok.com/live/1',
            Comments: [
              { CommentTime: '2024-10-01 01:02:03', CommentContent: 'Coblos nomor 1', RawTime: 1727744523 },
            ],
          },
        },
      },
    },
  };
  expect(await actsIn([['user_data_tiktok.json', JSON.stringify(live)]])).toMatchObject([
    {
      interaction: 'comment',
      when: { is: 'at', time: Date.parse('2024-10-01T01:02:03Z') },
      about: { text: 'Coblos nomor 1' },
      link: 'https://www.tiktok.com/live/1',
    },
  ]);
});

describe('what begins like a formula is text in the table', () => {
  const [contest] = INVENTED.contests;
  const finding: Finding = {
    site: 'x',
    interaction: 'like',
    earliest: false,
    contest: contest?.id ?? '',
    numbers: [1],
    level: 'campaign',
    listed: true,
    evidence: [],
    whose: '@a',
    text: '=HYPERLINK("https://a.example")',
  };
  const table = (text: string) => tableOf([{ ...finding, text }], INVENTED.contests, speechIn('en', wordsIn));

  test('at the beginning of a cell', () => {
    expect(table(finding.text)).toContain(`"'=HYPERLINK(""https://a.example"")"`);
    expect(table(finding.text)).toContain(`"'@a"`);
    expect(table('\t=1')).toContain(`"\t'=1"`);
  });

  test('behind what a program set to another country takes for the end of a cell', () => {
    expect(table('Ayo,=A1,ya\n+1;-2\t"@x')).toContain(`"Ayo,'=A1,ya\n'+1;'-2\t""'@x"`);
    expect(table('nomor 1+1=2, a@b.id')).toContain('"nomor 1+1=2, a@b.id"');
  });
});

test('“My activity” brings titles and dates to what the tables of YouTube tell; what is in no table any more has been taken back', async () => {
  const [one, other] = [`UC${'a'.repeat(22)}`, `UC${'b'.repeat(22)}`];
  const activity = [
    ['Watched', 'Lempuk durian', 'watch?v=AAAAAAAAAAA'],
    ['Liked', 'Resep lempuk', 'watch?v=BBBBBBBBBBB'],
    ['Liked', 'Jadwal bus', 'watch?v=CCCCCCCCCCC'],
    ['Subscribed to', 'Dapur Bu Tini', `channel/${one}`],
    ['Subscribed to', 'Bengkel Pak Wira', `channel/${other}`],
  ].map(([said, what, path], at) => ({
    title: `${said} ${what}`,
    titleUrl: `https://www.youtube.com/${path}`,
    subtitles: path?.startsWith('watch')
      ? [{ name: 'Dapur Bu Tini', url: `https://www.youtube.com/channel/${one}` }]
      : [],
    time: `2024-08-0${at + 1}T03:00:00Z`,
  }));
  const acts = await actsIn([
    [
      'Liked videos.csv',
      'Video ID,Playlist Video Creation Timestamp\nBBBBBBBBBBB,2023-01-01T00:00:00+00:00\n',
    ],
    [
      'subscriptions.csv',
      `Channel Id,Channel Url,Channel Title\n${one},http://www.youtube.com/channel/${one},Dapur Bu Tini\n`,
    ],
    ['MyActivity.json', JSON.stringify(activity)],
  ]);
  const at = (iso: string) => ({ is: 'at', time: Date.parse(iso) });
  expect(acts).toMatchObject([
    {
      interaction: 'like',
      when: at('2023-01-01T00:00:00Z'),
      about: { text: 'Resep lempuk', author: { name: 'Dapur Bu Tini', handle: one } },
    },
    { interaction: 'like', when: at('2024-08-03T03:00:00Z'), about: { text: 'Jadwal bus' } },
    { interaction: 'follow', when: at('2024-08-04T03:00:00Z'), about: { author: { handle: one } } },
  ]);
});

async function* bytes(texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}
