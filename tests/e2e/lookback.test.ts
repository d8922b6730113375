import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACEBOOK } from '../../scripts/archives/facebook.ts';
import { ALL_SITES, type Expected, plan, zipBlob } from '../../scripts/archives/make.ts';
import { PAIRS, REGION } from '../../scripts/archives/world.ts';
import { type Stage as ElectionStage, STAGES } from '../../src/policy/calendar.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { stageName } from '../../src/surface/stage-names.ts';
import { wordsIn } from '../../src/words/words.ts';
import { BROWSERS, bringInvented, choose, openStage, type Stage } from './stage.ts';

const PAGE = 'src/lookback/index.html';
const SIZE = 15_000;
/** Read in seconds, not at once: about 45,000 acts. */
const LARGE = 9_000_000;
const speech = speechIn('id', wordsIn);
const words = wordsIn('id');

describe.each(BROWSERS)('own archives in %s', (name) => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-archives-'));
  beforeAll(async () => {
    stage = await openStage(name);
    await bringInvented(stage.browser);
    await choose(stage.browser, { regions: [REGION], language: 'id' });
    await stage.browser.open(`${stage.browser.origin}/${PAGE}`);
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(ALL_SITES)(
    'an archive of $site: every act that touches a contestant, its day and its stage',
    async (site) => {
      const { files, expected } = plan(site, undefined, SIZE, 5);
      await open(`${site.site}.zip`, Buffer.from(await (await zipBlob(files)).arrayBuffer()));
      await stage.browser.waitFor('#result', ({ text }) =>
        text.startsWith(`Selesai: ${expected.length} dari`),
      );
      await showAll();
      expect((await shown()).sort()).toEqual(expected.map(wanted).sort());
      await clear();
    },
  );

  test.each<[what: string, file: string, content: string | Buffer, says: string]>([
    ['broken', 'putus.zip', 'PK\u0003\u0004 tidak selesai', 'rusak atau belum terunduh seluruhnya'],
    ['something else', 'foto.jpg', 'gambar', 'bukan arsip data'],
    ['of a site nobody knows', 'lain.json', '{}', 'bukan arsip dari lima situs'],
    ['empty', 'kosong.zip', '', 'kosong'],
  ])('an archive that is %s gets a sentence', async (_, file, content, says) => {
    await open(file, content);
    await stage.browser.waitFor('#unread ~ dl', ({ text }) => text.includes(says));
    await clear();
  });

  test('what is cancelled ends with a sentence and without a result; the next archive is read as ever', async () => {
    await watchWorkers();
    const large = plan(FACEBOOK, undefined, LARGE, 5);
    await open('besar.zip', Buffer.from(await (await zipBlob(large.files)).arrayBuffer()));
    await stage.browser.click('.card:has(progress) button');
    await stage.browser.waitFor('[role=status]', ({ text }) => text.includes(words('lookbackCancelled')));
    expect(await stage.browser.look('progress')).toBeUndefined();
    expect(await stage.browser.look('#result')).toBeUndefined();
    expect(await stage.browser.evaluate(() => document.documentElement.dataset.workers)).toBe(
      'started ended',
    );
    const { files, expected } = plan(FACEBOOK, undefined, SIZE, 6);
    await open('kecil.zip', Buffer.from(await (await zipBlob(files)).arrayBuffer()));
    await stage.browser.waitFor('#result', ({ text }) => text.startsWith(`Selesai: ${expected.length} dari`));
    await clear();
  });

  test('nothing of it is kept', async () => {
    const stored = await stage.browser.inExtension(async (api) =>
      JSON.stringify(await api.storage.local.get()),
    );
    expect(stored).not.toContain('Dapur Bu Tini');
    expect(stored).not.toContain('facebook.zip');
  });

  async function open(file: string, content: string | Buffer): Promise<void> {
    writeFileSync(join(folder, file), content);
    await stage.browser.chooseFiles('[type=file]', [join(folder, file)]);
  }

  /** Has the page write down when it starts and ends what reads archives. */
  async function watchWorkers(): Promise<void> {
    await stage.browser.evaluate(() => {
      const { dataset } = document.documentElement;
      const note = (what: string) => {
        dataset.workers = `${dataset.workers ?? ''} ${what}`.trim();
      };
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          note('started');
        }
        override terminate() {
          note('ended');
          super.terminate();
        }
      };
    });
  }

  async function clear(): Promise<void> {
    await stage.browser.click('section[aria-labelledby=result] .row button:last-child');
    await stage.browser.waitUntilGone('#result');
  }

  /** Presses "show more" until there is no more. */
  async function showAll(): Promise<void> {
    while (await stage.browser.look('.card > button')) await stage.browser.click('.card > button');
  }

  /** What stands on the page: act, contestant, day, stage. */
  function shown(): Promise<string[]> {
    return stage.browser.evaluate(() =>
      Array.from(document.querySelectorAll('.found-act'), (act) => {
        const text = (place: string) =>
          act.querySelector(place)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        const [interaction = '', , when = ''] = text('strong').split(', ');
        const contestant = act.closest('.card')?.querySelector('h3')?.textContent ?? '';
        return [interaction, contestant.replace(/ [\d.]+ tindakan$/, ''), when, text('.then')].join(' | ');
      }),
    );
  }
});

function wanted(expected: Expected): string {
  const { interaction, number, day, earliest } = expected;
  const acts = {
    like: 'Suka',
    comment: 'Komentar',
    share: 'Berbagi',
    follow: 'Mengikuti',
    join: 'Anggota',
    publish: 'Unggahan sendiri',
  };
  const date = day ? speech.day(day) : 'tanggal tidak tercantum';
  const when = earliest ? `paling awal ${date}` : date;
  return [acts[interaction], `Nomor ${number}: ${PAIRS[number - 1]?.[0]}`, when, stageWords(expected)].join(
    ' | ',
  );
}

function stageWords({ interaction, day, earliest, stage }: Expected): string {
  const known = STAGES.find((one): one is ElectionStage => one === stage);
  if (known) return `${earliest ? 'Saat postingan dibuat' : 'Saat itu'}: ${stageName(known, speech)}`;
  if (day === undefined) return 'Tahapan saat itu tidak dapat dipastikan';
  const lasts = interaction === 'follow' || interaction === 'join';
  if (lasts) return `Masih berlaku ketika tahapan dimulai: Masa bakal calon, ${speech.day('2022-01-10')}`;
  return 'Saat itu di luar semua tahapan';
}
