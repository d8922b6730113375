import type { Interaction } from '../../src/policy/circular.ts';
import { randomFrom } from '../random.ts';
import { type Account, account, type Deed, PAIRS } from './world.ts';

const SHOPS = 'Dapur Warung Kebun Bengkel Catatan Sanggar Perpustakaan Kolam Pasar Taman'.split(' ');
const OWNERS =
  'Bu Tini,Pak Wira,Mbak Sari,Kak Dodi,Teh Ira,Bang Ucok,Uda Rian,Cik Mala,Om Beni,Tante Lusi'.split(',');
const WORDS = (
  'resep lempuk durian dari nenek,jadwal bus pagi ini berubah,foto senja di dermaga,tips merawat tanaman cabai,kucing kami akhirnya pulang,' +
  'lomba mewarnai anak minggu depan,harga cabai turun lagi,catatan rapat rt bulan ini,belajar menjahit dari awal,sepeda tua yang masih kuat,' +
  'naïve café à la Rimba – 100 % “enak” 😀'
).split(',');
const OWN = [
  'terima kasih ya',
  'boleh minta resepnya',
  'semoga lancar',
  'wah bagus sekali',
  'sampai jumpa besok 🙏',
];

/** The moments at which a contestant is touched: in every stage, before all of them, and a quarter of an hour after midnight on the region's clock. */
const TOUCHED = [
  '2022-03-05T04:00:00Z',
  '2022-06-15T10:30:00Z',
  '2022-07-02T08:00:00Z',
  '2022-07-03T16:15:00Z',
  '2022-08-20T12:00:00Z',
  '2022-10-02T01:00:00Z',
  '2022-10-04T05:00:00Z',
  '2022-10-10T23:30:00Z',
  '2022-11-01T03:00:00Z',
].map((moment) => Date.parse(moment));

/** What only lasts counts from before the election. */
const BEFORE = Date.parse('2021-05-01T02:00:00Z');

const INTERACTIONS: Interaction[] = ['like', 'follow', 'comment', 'share', 'join', 'publish'];

/** Acts that touch a contestant: each interaction, each pair, their own account and their team's; the same for the same seed. */
export function touching(seed: number): Deed[] {
  const next = randomFrom(seed);
  return INTERACTIONS.flatMap((interaction, place) =>
    PAIRS.flatMap(([title, ...owned], pair) => {
      const names = title.replace(' – ', ' dan ');
      const moments = TOUCHED.filter((_, at) => (at + place + pair) % 2 === 0);
      const lasting = interaction === 'follow' || interaction === 'join' ? [BEFORE, ...moments] : moments;
      return lasting.map((time, at): Deed => {
        const account = owned[at % owned.length] ?? owned[0];
        if (!account) throw new Error('a pair without an account');
        const post = `Ayo dukung ${names}, coblos nomor ${pair + 1}`;
        return {
          interaction,
          time,
          account,
          post,
          own: interaction === 'publish' ? post : pick(OWN, next),
          id: idAt(time, next),
        };
      });
    }),
  );
}

/** Endless acts that touch nobody, from 2019 to 2025; `count` of them. */
export function* ordinary(count: number, seed: number): Iterable<Deed> {
  const next = randomFrom(seed + 1);
  const [from, to] = [Date.parse('2019-01-01T00:00:00Z'), Date.parse('2022-12-01T00:00:00Z')];
  for (let n = 0; n < count; n++) {
    const time = Math.floor(from + next() * (to - from));
    const interaction = INTERACTIONS[n % INTERACTIONS.length] ?? 'like';
    yield {
      interaction,
      time,
      account: somebody(next),
      post: pick(WORDS, next),
      own: pick([...OWN, ...WORDS], next),
      id: idAt(time, next),
    };
  }
}

function somebody(next: () => number): Account {
  const number = Math.floor(next() * 100_000);
  const shop = pick(SHOPS, next);
  return account(`${shop} ${pick(OWNERS, next)} ${number}`, `${shop.toLowerCase()}.${number}`);
}

function pick<T>(list: T[], next: () => number): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** An id as X gives it at `time`. */
function idAt(time: number, next: () => number): string {
  return String((BigInt(time - 1_288_834_974_657) << 22n) + BigInt(Math.floor(next() * 4_194_304)));
}
