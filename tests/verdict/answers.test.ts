import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { policyOn } from '../../src/policy/policy.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { postOf } from './post.ts';

const bundled = openBundled();
const lebong = policyOn('2024-11-05', ['17.07'], {
  elections: bundled.calendar().body,
  contests: bundled.contestants().body,
});
const judge = judgeFor(lebong, bundled.lexicon().body, bundled.model().body.model);

/** The level of a comment below `answered`, as somebody in Lebong sees it during the campaign of 2024, with the bundled model. */
function levelBelow(answered: string, text: string, name = 'Tetangga'): string {
  const comment = postOf({ text, author: { name, handle: '' }, context: [answered] });
  return judge(comment)?.level ?? 'none';
}

const CALL = 'Relawan Bersama: 27 November coblos nomor 2, Azhari-Bambang!';

describe('below a call', () => {
  it.each([
    'mantap pak',
    'siap menangkan',
    'gaspol 🔥',
    'hadir pak, nomor 2',
    'amin, semoga menang',
    'setuju',
  ])('whoever joins in campaigns: %s', (text) => expect(levelBelow(CALL, text)).toBe('campaign'));

  it.each([
    'butuh dana cepat? modal KTP, klik bio',
    'nasi kuningnya di lapak siapa itu, kelihatan enak',
    'parkirnya sebelah mana kak?',
    'ada yang nemu dompet coklat kemarin sore?',
    'jual bibit sawit, siap antar',
    'kerudungnya beli di mana, bagus warnanya',
  ])('whoever speaks of something else does not: %s', (text) =>
    expect(levelBelow(CALL, text)).not.toBe('campaign'),
  );

  it.each(['Azhari Motor', 'Toko Bambang', 'Bambang'])(
    'nor does who is called like somebody who stands: %s',
    (name) => expect(levelBelow(CALL, 'jembatannya kapan dibaiki pak?', name)).not.toBe('campaign'),
  );
});

describe('below what organisers and offices say', () => {
  it.each([
    ['siap ndan 🫡', 'Polres Lebong: Beda pilihan boleh, damai tetap nomor satu. Pilkada 2024 aman.'],
    [
      'tilangnya kapan pak 😄',
      'Polres Lebong: Beda pilihan boleh, damai tetap nomor satu. Pilkada 2024 aman.',
    ],
    [
      'jadi kalau foto gaya metal bagaimana ✌️',
      'Inspektorat: ASN tidak memihak siapa pun, tidak foto dengan simbol jari.',
    ],
  ])('nobody campaigns who answers that: %s', (text, answered) =>
    expect(levelBelow(answered, text)).not.toBe('campaign'),
  );
});

it('whoever votes for a singer votes for nobody who stands', () => {
  const show = 'Fanbase Dangdut: Malam ini Azhari tampil di 8 besar! Vote ketik AZHARI.';
  expect(levelBelow(show, 'pilih azhari!!')).not.toBe('campaign');
});

it('who asks what becomes of it if the empty column wins asks', () => {
  const alone = judgeFor(
    policyOn('2024-11-05', ['17.03'], {
      elections: bundled.calendar().body,
      contests: bundled.contestants().body,
    }),
    bundled.lexicon().body,
    bundled.model().body.model,
  );
  const text = 'kalo kolom kosong menang, sapa jadi bupati?';
  expect(alone(postOf({ text }))?.level).not.toBe('campaign');
});
