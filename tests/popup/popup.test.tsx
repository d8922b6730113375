// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BothLanguages } from '../../src/policy/fact.ts';
import type { Status } from '../../src/policy/status.ts';
import { libraryOf } from '../../src/popup/library.ts';
import { overviewOf, type PopupPacks } from '../../src/popup/overview.ts';
import { Popup } from '../../src/popup/popup.tsx';
import type { PopupActions, PopupData } from '../../src/popup/props.ts';
import { popupWords } from '../../src/popup/words.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { ANSWERS, PACKS } from './packs.ts';

const WORDS = { id: await popupWords('id'), en: await popupWords('en') };
const FIRST = { edition: 1, issued: '2026-11-21', changes: [] };
const NOW = Date.parse('2026-11-21T05:00:00Z');
const CAMPAIGN = { date: '2024-10-25', until: '2026-12-01' };

afterEach(() => render(null, document.body));

describe('today', () => {
  test('in the off-season: that nothing runs, and what still holds', () => {
    show({ chosen: { regions: ['17.07'] } });
    expect(text()).toContain('Tidak ada tahapan pemilu yang berjalan');
    expect(text()).toContain('Kabupaten Lebong, 21 November 2026');
    expect(text()).toContain('UU ASN, Pasal 24 ayat (1) huruf d');
    expect(text()).toContain('SE Media Sosial 2018');
    expect(text()).not.toContain('Latihan: seolah-olah');
  });

  test('in the off-season: what comes next, the soonest first, as far as anybody has dated it', () => {
    show({ chosen: { regions: ['17.07'] } });
    const coming = [...document.querySelectorAll('.card .contest')].map(({ textContent }) => textContent);
    expect(coming.at(-2)).toMatch(/^Pemilu nasional 2029.*Tanggal belum ditetapkan.*Sumber \(3\)/);
    expect(coming.at(-1)).toContain('kira-kira akhir 2031');
  });

  test('a rehearsal stands under the day that is played, and says which day it really is', () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    expect(document.querySelector('#today')?.textContent).toBe('Seolah-olah 25 Oktober 2024 di wilayah Anda');
    expect(text()).toContain('Kabupaten Lebong. Hari ini sebenarnya 21 November 2026.');
    expect(text()).not.toContain('Hari ini di wilayah Anda');
  });

  test.each([
    ['17.07', 'Latihan berakhir sendiri pada 22 Nov 2026, 05.00 WIB.'],
    ['91', 'Latihan berakhir sendiri pada 22 Nov 2026, 07.00 WIT.'],
  ])('a rehearsal ends on the clock of region %s: %s', (region, end) => {
    show({ chosen: { regions: [region], rehearsal: { ...CAMPAIGN, until: '2026-11-21T22:00:00Z' } } });
    expect(text()).toContain(end);
  });

  test('a campaign in Lebong: stage, last day, next stage, pairs with their numbers', () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    expect(text()).toContain('Masa kampanye sampai 23 November 2024');
    expect(text()).toContain('Berikutnya: Masa tenang, mulai 24 November 2024.');
    const ballot = one('article', 'Pilkada serentak 2024').querySelectorAll('.ballot li');
    expect([...ballot].map((line) => line.querySelector('span:last-child')?.textContent)).toEqual([
      'Helmi Hasan – Mian',
      'Rohidin Mersyah – Meriani',
      'Kopli Ansori – Roiyana',
      'Azhari – Bambang Agus Suprabudi',
    ]);
  });

  test('a source whose address has a bare % is told from the others like any', () => {
    const sources = ['https://bkpsdm.example/edaran-100%-netral'];
    const circulars = PACKS.circulars.map((circular) => ({
      ...circular,
      rules: circular.rules.map((rule) => ({ ...rule, sources })),
    }));
    show({ chosen: { regions: ['17.07'] }, packs: { ...PACKS, circulars } });
    expect(text()).toContain('bkpsdm.example: edaran 100% netral');
  });

  test('no region: the popup asks for one, and one press adds it', async () => {
    const { choose } = show({});
    expect(text()).toContain('Pilih wilayah Anda dulu');
    await search('leb');
    press('Kabupaten Lebong');
    expect(choose).toHaveBeenCalledWith({ regions: ['17.07'] });
  });

  test('elections elsewhere are not called other ones by somebody without a region', () => {
    const elsewhere = /Berjalan di \d+ daerah\. /;
    show({ chosen: { rehearsal: CAMPAIGN } });
    expect(text()).toMatch(elsewhere);
    expect(text()).not.toMatch(/Juga berjalan/);
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    expect(text()).toMatch(/Juga berjalan di \d+ daerah lain\. /);
    expect(text()).not.toMatch(elsewhere);
  });

  test('in English', () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN, language: 'en' } });
    expect(text()).toContain('Campaign until 23 November 2024');
    expect(text()).toContain('Not a product of KPU, Bawaslu or BKN.');
  });

  test('what is not covered, and whose product it is not', () => {
    show({});
    expect(text()).toContain('Aplikasi di ponsel');
    expect(text()).toContain('Bukan produk KPU, Bawaslu, atau BKN.');
  });
});

describe('this site', () => {
  const state = { site: 'x' as const, rehearsal: false };
  test.each<[string, PopupData['standing'], string]>([
    ['protected', { is: 'answered', state: { ...state, protection: 'on' } }, 'Halaman ini dijaga'],
    [
      'recognised in the off-season',
      { is: 'answered', state: { ...state, protection: 'off-season' } },
      'tidak ada yang ditahan',
    ],
    [
      'an updated extension',
      { is: 'answered', state: { ...state, protection: 'inactive', reason: 'orphaned' } },
      'baru saja diperbarui',
    ],
    ['a page that does not answer', { is: 'silent', host: 'x.com' }, 'Muat ulang halaman'],
    ['a site of a later version', { is: 'not-yet', host: 'www.tiktok.com' }, 'www.tiktok.com belum dijaga'],
    ['access taken away', { is: 'no-access', hosts: ['x.com'] }, 'tidak mengizinkan Jaga Jempol di x.com'],
    ['a page that the browser withholds', { is: 'withheld' }, 'biasanya karena kebijakan instansi'],
    ['any other page', { is: 'other' }, 'Bukan situs yang dijaga'],
  ])('%s', (_, standing, words) => {
    show({ standing });
    expect(text()).toContain(words);
  });
});

describe('what is allowed', () => {
  test('a like in the campaign: clause, confidence, text beside reading, disputes, sanction, sources', async () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    const like = one('details.act', 'Menyukai');
    expect(like.textContent).toContain('SKB Netralitas 2022, Lampiran II, B.6');
    expect(like.querySelector('.beside')?.children).toHaveLength(2);
    for (const part of ['Isi aturannya', 'Bacaan pengawas', 'Sumber berbeda', 'Sanksi menurut sumber']) {
      expect(like.textContent).toContain(part);
    }
    const links = [...like.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(3);
    expect(links.every((link) => link.href.startsWith('https://') && link.rel.includes('noreferrer'))).toBe(
      true,
    );
    expect(text()).toContain('Membatalkan suka');
  });

  test.each([
    ['Berfoto dan berpose', 'no', 'alat peraga', 'Lampiran II, B.7'],
    ['Hadir di kampanye', 'depends', 'tanyakan BKPSDM', 'Lampiran II, B.4'],
    ['Memakai atribut', 'no', 'atribut calon, partai, atau PNS', 'Pasal 5 huruf n'],
    ['Memasang atau membagikan', 'no', 'keluarga', 'Lampiran II, B.8'],
    ['Menghina atau mencela', 'no', 'sama seperti mendukung', 'Lampiran II, B.6'],
    ['Memilih', 'yes', 'Boleh, di bilik suara', 'Hak pilih'],
    ['Membaca dan menonton', 'yes', 'Boleh, tanpa bereaksi', 'Melihat'],
  ])('%s: %s', async (name, sign, says, clause) => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    const act = one('details.act', name);
    expect(act.querySelector(`summary .sign-${sign}`)).not.toBeNull();
    expect(act.querySelector('summary')?.textContent).toContain(says);
    expect(act.textContent).toContain(clause);
    expect(act.querySelector('.where .tag')).not.toBeNull();
  });

  test('a circular that is folded away is named where it is folded', async () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    const like = one('details.act', 'Menyukai');
    expect(like.querySelector('.more summary')?.textContent).toMatch(
      /^Aturan lain \(\d\): .*Edaran Provinsi Bengkulu/,
    );
    expect(like.querySelector('summary small')?.textContent).toContain(
      'tidak menyebutnya; pengawas dan sebagian edaran daerah menganggapnya pelanggaran',
    );
  });

  test.each([
    ['Menyukai', 'like', 'contestant', /calon[^.]*: tergantung/],
    ['Mengomentari', 'comment', 'contestant', /calon[^.]*: tergantung/],
    ['Mengikuti', 'follow', 'contestant', /calon: tergantung/],
    ['Menyukai', 'like', 'party', /partai[^.]*: tergantung/],
    ['Menyukai', 'like', 'news', /berita[^.]*: tergantung/],
    ['Mengomentari', 'comment', 'news', /berita[^.]*: tergantung/],
    ['Membagikan', 'share', 'news', /berita[^.]*: tergantung/],
    ['Mengikuti', 'follow', 'party', /partai[^.]*: tergantung/],
  ])('%s: the line agrees with the answers about %s of %s', async (name, act, about, says) => {
    const answers = ANSWERS.filter((answer) => answer.act === act && answer.about === about);
    expect(answers.map(({ answer }) => answer)).toContain('depends');
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    expect(one('details.act', name).querySelector('small')?.textContent).toMatch(says);
  });

  test('the stages of a rehearsal are called so', async () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    expect(text()).toContain('Untuk tahap dalam latihan: Masa kampanye (Pilkada serentak 2024).');
  });

  test('the decree’s text stands beside what supervisors make of it, where that is known', async () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    await open('Aturan');
    for (const name of ['Berfoto', 'Hadir', 'Menghina']) {
      expect(one('details.act', name).querySelector('.beside')?.textContent).toContain('Bacaan pengawas');
    }
  });

  test('the off-season has no list of forbidden clicks', async () => {
    show({ chosen: { regions: ['17.07'] } });
    await open('Aturan');
    expect(document.querySelectorAll('.act')).toHaveLength(0);
    expect(text()).toContain('kewajiban netral tetap berlaku');
  });
});

describe('bolehkah saya', () => {
  test('an answer with why, what to do now, its clauses, and that nobody in law has checked it', async () => {
    show({});
    await open('Bolehkah saya?');
    await search('menyukai berita');
    const answer = one('details', 'Bolehkah saya menyukai berita tentang calon?');
    for (const part of [
      'Tergantung: tanyakan BKPSDM',
      'Sebaiknya sekarang',
      'SKB Netralitas 2022, Lampiran II, B.6',
      'sumber berbeda',
      'belum diperiksa bagian hukum',
    ]) {
      expect(answer.textContent).toContain(part);
    }
  });

  test('Enter opens the best answer and puts the focus on it', async () => {
    show({});
    await open('Bolehkah saya?');
    await search('grup wa pasif');
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    const opened = document.querySelector('details[open]');
    expect(opened?.textContent).toContain('anggota pasif grup WhatsApp');
    expect(document.activeElement).toBe(opened?.querySelector('summary'));
  });

  test('a clause leads to its rule among the circulars, and back to the same words', async () => {
    show({});
    await open('Bolehkah saya?');
    await search('golput');
    await open('Yang boleh, Hak pilih');
    const opened = document.querySelector('details[open]');
    expect(opened?.querySelector('summary')?.textContent).toContain('Yang boleh');
    expect(document.activeElement?.textContent).toContain('Netral bukan berarti golput');
    await open('Kembali');
    expect(document.querySelector('input')?.value).toBe('golput');
  });

  test('three questions lead to a situation', async () => {
    show({});
    await open('Bolehkah saya?');
    await open('Berfoto');
    await open('Keluarga');
    expect(text()).toContain('Adik saya maju');
    expect(text()).not.toContain('tim sukses yang beratribut');
  });

  test('help after a press and the check of a text stay while one types, below what is found', async () => {
    const { openUndo, openCheck } = show({});
    await open('Bolehkah saya?');
    await search('menyukai berita');
    expect(buttons().indexOf('Sudah telanjur?')).toBeGreaterThan(buttons().indexOf('Pengaturan'));
    expect(text().indexOf('Sudah telanjur?')).toBeGreaterThan(text().indexOf('Aturan yang cocok'));
    press('Sudah telanjur?');
    press('Periksa teks');
    expect(openUndo).toHaveBeenCalled();
    expect(openCheck).toHaveBeenCalled();
  });

  test.each([
    'unlike',
    'lupa unlike',
    'batal',
    'membatalkan suka',
    'telanjur',
    'sudah terlanjur like',
    'undo',
  ])('“%s” leads to the help after a press first', async (query) => {
    show({});
    await open('Bolehkah saya?');
    await search(query);
    expect(text()).toContain('Cara membatalkan yang sudah ditekan ada di “Sudah telanjur?”.');
    expect(text()).not.toContain('Belum ada jawaban');
    const answer = document.querySelector('details');
    const help = one('button.main', 'Sudah telanjur?');
    if (answer) expect(help.compareDocumentPosition(answer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('Enter opens the help after a press where nothing else is found', async () => {
    const { openUndo } = show({});
    await open('Bolehkah saya?');
    await search('undo');
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(openUndo).toHaveBeenCalled();
  });

  test('words that nothing answers lead to BKPSDM', async () => {
    show({});
    await open('Bolehkah saya?');
    await search('xyzzyq');
    expect(text()).toContain('Belum ada jawaban untuk “xyzzyq”');
  });
});

describe('circulars', () => {
  test('each with number, issuer, date, status, link and all its clauses, one’s own region first', async () => {
    show({ chosen: { regions: ['17.07'] } });
    await open('Aturan');
    await open('Semua edaran');
    const documents = [...document.querySelectorAll('details.act')];
    expect(documents).toHaveLength(PACKS.circulars.length);
    expect(text().indexOf('Edaran Lebong 2024')).toBeLessThan(text().indexOf('Berlaku di seluruh Indonesia'));
    expect(text().indexOf('Edaran Kota Bengkulu')).toBeGreaterThan(text().indexOf('Dari daerah lain'));
    for (const { short, number, issuer, status, url, rules } of PACKS.circulars) {
      const shown = documents.find((one) => one.querySelector('summary strong')?.textContent === short.id);
      for (const part of [
        inIndonesian(number),
        inIndonesian(issuer),
        status.id,
        ...rules.map(({ clause }) => clause.id),
      ]) {
        expect(shown?.textContent).toContain(part);
      }
      expect(shown?.querySelector(`a[href="${url}"]`)).not.toBeNull();
    }
  });
});

test('in English every circular has number and issuer in English', async () => {
  show({ chosen: { language: 'en' } });
  await open('Rules');
  await open('All circulars');
  for (const { short, number, issuer } of PACKS.circulars) {
    const shown = one('details.act', short.en);
    expect(shown.querySelector('summary small')?.textContent).toContain(inEnglish(number));
    expect(shown.querySelector('dd')?.textContent).toBe(inEnglish(issuer));
  }
  expect(text()).toContain('number not found');
});

test('the empty column has an English name', () => {
  show({
    chosen: { regions: ['11.08'], rehearsal: CAMPAIGN, language: 'en' },
  });
  expect(text()).toContain('Empty column');
});

describe('what is new', () => {
  test('of a first edition, that it is the first', async () => {
    show({});
    await open('Aturan');
    const news = one('section', 'Yang baru').textContent;
    expect(news).toContain('Edisi 1, 21 November 2026');
    expect(news).toContain('Ini edisi pertama data bawaan.');
  });

  test('each circular, answer and contest that came or changed; a circular leads to its rules', async () => {
    const [{ id, short } = { id: '', short: { id: '', en: '' } }] = PACKS.circulars;
    const name = (words: string) => ({ id: words, en: words });
    show({
      news: {
        edition: 2,
        issued: '2027-01-02',
        changes: [
          { kind: 'circulars', how: 'changed', id, name: short },
          { kind: 'answers', how: 'added', id: 'suka-berita', name: name('Bolehkah saya menyukai berita?') },
          { kind: 'contestants', how: 'added', id: 'contoh', name: name('Pemilihan Contoh') },
        ],
      },
    });
    await open('Aturan');
    const items = [...one('section', 'Yang baru').querySelectorAll('li')];
    expect(items.map((item) => item.textContent)).toEqual([
      `${short.id} berubah`,
      'Bolehkah saya menyukai berita? baru',
      'Pemilihan Contoh baru',
    ]);
    await open(short.id);
    expect(one('details[open]', short.id)).toBeTruthy();
  });
});

describe('consequences', () => {
  test.each([
    [undefined, 'hukuman disiplin berat', 'Bagi PPPK, jenis hukuman'],
    ['pns', 'hukuman disiplin berat', 'Bagi PPPK, jenis hukuman'],
    [
      'pppk',
      'Bagi PPPK, jenis hukuman disiplin menurut aturan instansi',
      'Sumber menyebut hukuman disiplin berat',
    ],
    ['other', 'Untuk status Anda, tanyakan instansi Anda', 'Sumber menyebut hukuman disiplin berat'],
  ] as const)('for %s', async (status, said, notSaid) => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN }, status });
    await open('Aturan');
    const photo = one('details.act', 'Berfoto').textContent;
    expect(photo).toContain(said);
    expect(photo).not.toContain(notSaid);
  });
});

test('help after a press is one press away', async () => {
  const { openUndo } = show({});
  await open('Bolehkah saya?');
  await open('Sudah telanjur?');
  expect(openUndo).toHaveBeenCalled();
});

test('the contact of the agency is shown where IT has named one', () => {
  show({ managed: { agencyName: 'BKPSDM Kabupaten Muara', agencyContact: 'Loket 3' } });
  expect(text()).toContain('BKPSDM Kabupaten Muara');
  expect(text()).toContain('Loket 3');
});

describe('settings', () => {
  test('what IT has set is locked', async () => {
    show({ managed: { regions: ['17.07'], rehearsal: CAMPAIGN, language: 'id' } });
    await open('Pengaturan');
    expect(text()).toContain('Kabupaten Lebong');
    expect(text()).toContain('Dikelola instansi');
    expect(document.querySelector('input')).toBeNull();
    expect(buttons()).toEqual(['Hari ini', 'Bolehkah saya?', 'Aturan', 'Pengaturan', 'Semua pengaturan']);
  });

  test('a region goes by its button, which says its name', async () => {
    const { choose } = show({ chosen: { regions: ['17.07', '31'] } });
    await open('Pengaturan');
    press('Hapus Kabupaten Lebong');
    expect(choose).toHaveBeenCalledWith({ regions: ['31'] });
  });

  test('a region that is chosen already is said to be, and Enter adds no other in its place', async () => {
    const { choose } = show({ chosen: { regions: ['17.07'] } });
    await open('Pengaturan');
    await search('lebong');
    expect(one('.picker [role=status]', 'sudah').textContent).toContain('Kabupaten Lebong sudah Anda pilih.');
    expect(one('.found', 'Kabupaten Rejang Lebong')).toBeTruthy();
    document
      .querySelector('.picker')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(choose).not.toHaveBeenCalled();
    await search('kabupaten lebong');
    expect(text()).toContain('Kabupaten Lebong sudah Anda pilih.');
    await search('xyzzyq');
    expect(text()).toContain(
      'Kami tidak menemukan “xyzzyq”. Coba nama lain atau cukup beberapa huruf pertama.',
    );
  });

  test('a rehearsal starts with the day given', async () => {
    const { rehearse } = show({});
    await open('Pengaturan');
    press('Mulai latihan');
    expect(rehearse).toHaveBeenCalledWith('2024-10-01');
  });

  test('while a rehearsal runs its section says how to choose another day', async () => {
    show({ chosen: { rehearsal: CAMPAIGN } });
    await open('Pengaturan');
    expect(one('[aria-labelledby=rehearsal]', 'Latihan').textContent).toContain(
      'Latihan sedang berjalan. Akhiri dulu di bagian atas untuk memilih tanggal lain.',
    );
  });

  test('a day without a stage is refused in words', async () => {
    show({}, false);
    await open('Pengaturan');
    press('Mulai latihan');
    await settled();
    expect(text()).toContain('tidak ada tahapan yang kami ketahui');
  });

  test('a rehearsal is shown on every view and can be ended', async () => {
    const { endRehearsal } = show({
      chosen: { rehearsal: { date: '2024-10-01', until: '2026-11-22T04:00:00Z' } },
    });
    for (const view of ['Aturan', 'Pengaturan', 'Hari ini']) {
      await open(view);
      expect(text()).toContain('Latihan: seolah-olah 1 Oktober 2024');
    }
    press('Akhiri latihan');
    expect(endRehearsal).toHaveBeenCalled();
  });

  test('the language switches', () => {
    const { choose } = show({});
    press('EN');
    expect(choose).toHaveBeenCalledWith({ language: 'en' });
  });
});

describe('for everybody', () => {
  test.each(['Hari ini', 'Bolehkah saya?', 'Aturan', 'Pengaturan'])(
    'headings of “%s” leave no level out',
    async (view) => {
      show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
      await open(view);
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)).toEqual([]);
    },
  );

  test('every button and field has a name', async () => {
    show({ chosen: { regions: ['17.07'] } });
    await open('Pengaturan');
    expect(buttons().filter((name) => name === '')).toEqual([]);
    for (const input of document.querySelectorAll('input')) {
      expect(document.querySelector(`label[for="${input.id}"]`)?.textContent).toBeTruthy();
    }
  });
});

describe('the keyboard is not lost with what goes away', () => {
  test('the field for a first region goes with it', async () => {
    show({});
    await search('lebong');
    press('Kabupaten Lebong');
    show({ chosen: { regions: ['17.07'] } });
    expect(document.activeElement?.id).toBe('today');
  });

  test('a region of several is found and added: one can type on', async () => {
    show({ chosen: { regions: ['17.07'] } });
    await open('Pengaturan');
    await search('kepahiang');
    press('Kabupaten Kepahiang');
    await settled();
    expect(document.querySelector('.found')).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('.picker input'));
  });

  test('a rehearsal is ended where it is told of', () => {
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    press('Akhiri latihan');
    show({ chosen: { regions: ['17.07'] } });
    expect(document.activeElement).toBe(document.querySelector('main h2'));
  });

  test('a rehearsal that starts takes its form away', async () => {
    show({ chosen: { regions: ['17.07'] } });
    await open('Pengaturan');
    await startRehearsal();
    show({ chosen: { regions: ['17.07'], rehearsal: CAMPAIGN } });
    expect(document.activeElement?.id).toBe('rehearsal');
  });

  test('one that cannot start leaves it', async () => {
    show({ chosen: { regions: ['17.07'] } }, false);
    await open('Pengaturan');
    const before = document.activeElement;
    await startRehearsal();
    expect(text()).toContain('Pada tanggal itu tidak ada tahapan');
    expect(document.activeElement).toBe(before);
  });
});

async function startRehearsal(): Promise<void> {
  const form = document.querySelector('[aria-labelledby=rehearsal] form');
  form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

interface Shown {
  chosen?: Partial<Settings>;
  managed?: Record<string, unknown>;
  standing?: PopupData['standing'];
  news?: PopupData['news'];
  status?: Status | undefined;
  packs?: PopupPacks;
}

function show(
  { chosen = {}, managed = {}, standing, news = FIRST, status, packs = PACKS }: Shown,
  stageKnown = true,
) {
  const effective = effectiveSettings(chosen, managed, NOW);
  const { language } = effective.settings;
  const data: PopupData = {
    speech: { ...speechIn(language === 'auto' ? 'id' : language, (spoken) => WORDS[spoken]), status },
    overview: overviewOf(packs, effective.settings, NOW),
    library: libraryOf(ANSWERS, packs.circulars, language === 'en' ? 'en' : 'id'),
    news,
    effective,
    standing,
    regions: PACKS.regions,
    sites: ['Facebook', 'X'],
    version: '1.2.3',
  };
  const actions = {
    choose: vi.fn<PopupActions['choose']>(),
    rehearse: vi.fn(() => stageKnown),
    endRehearsal: vi.fn(),
    openCheck: vi.fn(),
    openUndo: vi.fn(),
    openOptions: vi.fn(),
  };
  render(<Popup data={data} actions={actions} />, document.body);
  return actions;
}

/** What a person can read, however the markup breaks it up. */
function text(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

function one(selector: string, words: string): Element {
  const found = [...document.querySelectorAll(selector)].find((element) =>
    element.textContent?.includes(words),
  );
  if (!found) throw new Error(`no ${selector} says “${words}”`);
  return found;
}

function nameOf(button: Element): string {
  return (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
}

function buttons(): string[] {
  return [...document.querySelectorAll('button')].map(nameOf);
}

function press(name: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => nameOf(one).startsWith(name));
  if (!button) throw new Error(`no button “${name}” among ${buttons().join(', ')}`);
  button.click();
}

async function open(view: string): Promise<void> {
  press(view);
  await settled();
}

async function search(words: string): Promise<void> {
  const input = document.querySelector('input');
  if (!input) throw new Error('no field to search in');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

/** Preact draws in a microtask or a frame after a state was set. */
function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A text that may be the same in both languages. */
function inIndonesian(given: string | BothLanguages): string {
  return typeof given === 'string' ? given : given.id;
}

function inEnglish(given: string | BothLanguages): string {
  return typeof given === 'string' ? given : given.en;
}
