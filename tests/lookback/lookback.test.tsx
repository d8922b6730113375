// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PAIRS } from '../../scripts/archives/world.ts';
import type { Finding } from '../../src/lookback/findings.ts';
import { LookBack } from '../../src/lookback/lookback.tsx';
import type { Report, Result } from '../../src/lookback/report.ts';
import type { StartCheck } from '../../src/lookback/start.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { wordsIn } from '../../src/words/words.ts';
import { INVENTED } from '../archives/standpoint.ts';
import { PACKS } from '../popup/packs.ts';
import { circular, rule } from '../warning/acts.ts';

afterEach(() => render(null, document.body));

test('while it reads it tells how far it is, and ends when the person says so', async () => {
  const { hear, end } = await show();
  hear({ is: 'progress', progress: { read: 25, total: 100 }, acts: 1234 });
  await settled();
  expect(text()).toContain('25%, 1.234 tindakan sejauh ini');
  expect(document.querySelector('progress')?.value).toBe(0.25);
  press('Batalkan');
  await settled();
  expect(end).toHaveBeenCalledOnce();
  expect(text()).toContain('Pemeriksaan dibatalkan. Tidak ada yang tersisa.');
  expect(document.activeElement?.id).toBe('lookback');
});

test('where the reading itself breaks down, no file is blamed', async () => {
  const { hear } = await show();
  hear({ is: 'failed' });
  await settled();
  expect(text()).toContain('Pembacaan terhenti. Coba pilih berkasnya sekali lagi.');
  expect(text()).not.toContain('rusak');
  expect(document.activeElement?.id).toBe('lookback');
});

test('what was found is cleared away; the keyboard goes to the head of the page', async () => {
  const { hear } = await show();
  hear({ is: 'done', result: resultOf([FOUND]) });
  await settled();
  expect(document.activeElement?.id).toBe('result');
  press('Bersihkan');
  await settled();
  expect(document.querySelector('#result')).toBeNull();
  expect(document.activeElement?.id).toBe('lookback');
});

test('an act stands with its date, stage, reason, link and rule, and can be ticked off', async () => {
  const { hear } = await show();
  hear({ is: 'done', result: resultOf([FOUND]) });
  await settled();
  for (const words of [
    'Selesai: 1 dari 9 tindakan menyangkut peserta pemilihan.',
    `Nomor 1: ${PAIRS[0]?.[0]}`,
    'Suka, Instagram, 20 Agustus 2022',
    'Saat itu: Masa kampanye',
    'Akun ini tercatat sebagai akun peserta atau timnya.',
    'SKB Netralitas 2022',
    'bukan menilai salah atau benar',
    'Profil › menu › Aktivitas Anda',
  ]) {
    expect(text()).toContain(words);
  }
  expect(document.querySelector('.found-act a')?.getAttribute('href')).toBe(FOUND.link);
  expect(document.querySelector('.found-act [type=checkbox]')).not.toBeNull();
});

test('where only a ballot number is called, the contests that have it are told, and nobody', async () => {
  const { hear } = await show();
  const contest = INVENTED.contests.find(({ id }) => id === FOUND.contest);
  const open = { listed: false, contests: [FOUND.contest], numbers: [], evidence: [] };
  hear({ is: 'done', result: resultOf([{ ...FOUND, ...open }]) });
  await settled();
  expect(text()).toContain(`Nomor urut yang disebut bisa untuk ${contest?.name.id}.`);
  expect(text()).not.toContain(`Nomor 1: ${PAIRS[0]?.[0]}`);
});

test.each<[string, { [Key in keyof Finding]?: Finding[Key] | undefined }, boolean]>([
  ['on the day of the act', { date: '2022-08-20' }, true],
  ['after the act', { date: '2022-08-19' }, false],
  [
    'between the act and the stage that came upon it',
    { stage: undefined, date: '2021-01-01', since: { stage: 'campaign', from: '2022-08-20' } },
    true,
  ],
  [
    'on a day that nobody knows, before today',
    { stage: undefined, date: undefined, today: { stage: 'campaign', rehearsed: false } },
    true,
  ],
])('a rule said %s', async (_, then, quoted) => {
  const said = { ...circular('nasional', 'ID', [rule('menyukai')]), from: '2022-08-20' };
  const { hear } = await show('id', INVENTED, [said]);
  hear({ is: 'done', result: resultOf([{ ...FOUND, ...then } as Finding]) });
  await settled();
  expect(text().includes('Jangan menyukai.')).toBe(quoted);
});

test('how an archive is requested stands there in steps', async () => {
  await show();
  const steps = [...document.querySelectorAll('[aria-labelledby=guide] details')].map((site) => [
    site.querySelector('strong')?.textContent,
    site.querySelectorAll('li').length,
  ]);
  expect(steps).toEqual([
    ['Facebook', 3],
    ['Instagram', 3],
    ['X', 3],
    ['TikTok', 3],
    ['YouTube', 3],
  ]);
  expect(document.querySelector('[aria-labelledby=guide] li')?.textContent).toMatch(/^Buka Pengaturan .*\.$/);
});

test('a file is saved only when the person asks for it', async () => {
  const { hear, save } = await show();
  hear({ is: 'done', result: resultOf([FOUND]) });
  await settled();
  expect(save).not.toHaveBeenCalled();
  press('Simpan sebagai berkas');
  expect(save).toHaveBeenCalledWith('periksa-arsip.csv', expect.stringContaining('"Suka";"20 Agustus 2022"'));
});

test.each([
  ['id', '"situs";"tindakan";"tanggal"', 'Simpan sebagai berkas'],
  ['en', '"site","act","date"', 'Save as a file'],
] as const)('the file opens as a table in a program in its language: %s', async (language, head, button) => {
  const { hear, save } = await show(language);
  hear({ is: 'done', result: resultOf([FOUND]) });
  await settled();
  press(button);
  expect(save).toHaveBeenCalledWith(expect.any(String), expect.stringContaining(head));
});

test('the empty column is called so in English, on the page and in the file', async () => {
  const contests = INVENTED.contests.map((contest) => ({
    ...contest,
    contestants: contest.contestants.map((one) =>
      one.number === 1 ? { ...one, title: 'Kolom kosong', kind: 'empty-column' as const } : one,
    ),
  }));
  const { hear, save } = await show('en', { ...INVENTED, contests });
  hear({ is: 'done', result: resultOf([FOUND]) });
  await settled();
  expect(text()).toContain('Number 1: Empty column');
  press('Save as a file');
  expect(save).toHaveBeenCalledWith('archive-check.csv', expect.stringContaining('"Empty column"'));
});

test('of many acts a part is shown, the rest on a press', async () => {
  const { hear } = await show();
  hear({ is: 'done', result: resultOf(Array.from({ length: 50 }, () => FOUND)) });
  await settled();
  expect(document.querySelectorAll('.found-act')).toHaveLength(20);
  press('Tampilkan 20 lagi');
  await settled();
  const acts = document.querySelectorAll('.found-act');
  expect(acts).toHaveLength(40);
  expect(document.activeElement).toBe(acts[20]?.querySelector('input'));
});

test('what cannot be read or matched is said', async () => {
  const { hear } = await show();
  const unread = [{ name: 'a.zip', problem: 'encrypted' }] as const;
  const blind = [
    { site: 'tiktok', interaction: 'like', count: 2500 },
    { site: 'instagram', interaction: 'publish', count: 3 },
  ] as const;
  hear({
    is: 'done',
    result: { ...resultOf([]), outcome: { sites: ['tiktok'], unread: [...unread] }, blind: [...blind] },
  });
  await settled();
  expect(text()).toContain('Berkas ini terkunci kata sandi.');
  expect(text()).toContain('TikTok, Suka: 2.500 hanya berupa nomor.');
  expect(text()).toContain('Instagram, Unggahan sendiri: 3 tanpa kata-kata.');
  expect(text()).toContain('Itu bukan jaminan');
});

test('a link that is no web address is no link', async () => {
  const { hear } = await show();
  hear({ is: 'done', result: resultOf([{ ...FOUND, link: 'javascript:alert(1)' }]) });
  await settled();
  expect(document.querySelector('.found-act a[href^=javascript]')).toBeNull();
});

const FOUND: Finding = {
  site: 'instagram',
  interaction: 'like',
  date: '2022-08-20',
  earliest: false,
  contest: 'uji-2022-99.01',
  numbers: [1],
  level: 'campaign',
  listed: true,
  stage: 'campaign',
  evidence: [{ kind: 'account', words: 'rakalintang', where: 'author' }],
  whose: '@rakalintang',
  text: 'Ayo',
  link: 'https://www.instagram.com/p/C1/',
};

function resultOf(findings: Finding[]): Result {
  return {
    outcome: { sites: ['instagram'], unread: [] },
    acts: 9,
    findings,
    found: findings.length,
    blind: [],
  };
}

/** The page, with a file chosen on it. */
async function show(language: 'id' | 'en' = 'id', standpoint = INVENTED, circulars = PACKS.circulars) {
  const end = vi.fn();
  const save = vi.fn();
  let hear: (report: Report | { is: 'failed' }) => void = () => {};
  const start: StartCheck = (_, onReport) => {
    hear = onReport;
    return end;
  };
  const data = {
    speech: speechIn(language, wordsIn),
    effective: effectiveSettings({}, {}, 0),
    regions: PACKS.regions,
    overview: { regions: [] },
  };
  const actions = { choose: vi.fn(), rehearse: vi.fn(() => true), endRehearsal: vi.fn() };
  render(
    <LookBack
      data={data}
      actions={actions}
      standpoint={standpoint}
      circulars={circulars}
      start={start}
      save={save}
    />,
    document.body,
  );
  const field = document.querySelector<HTMLInputElement>('[type=file]');
  if (!field) throw new Error('no field for files');
  Object.defineProperty(field, 'files', { value: [new File(['{}'], 'a.json')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  return { hear: (report: Parameters<typeof hear>[0]) => hear(report), end, save };
}

function press(words: string): void {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
}

function text(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

/** Preact draws in a microtask or a frame after a state was set. */
function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
