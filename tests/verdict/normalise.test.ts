import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/verdict/normalise.ts';

const KNOWN = new Set(
  (
    'coblos nomor pilih paslon gaspol pol gas helmi mian erjon lanjutkan seluma periode helmimian menang siap relawan rifai prabowo ' +
    'gibran tps satu siji hiji dua loro duo tiga telu tilu tigo berkarya nasdem jangan dan dukungan'
  ).split(' '),
);
const known = (word: string): boolean => KNOWN.has(word);

function words(text: string, tag = false): string {
  return normalise(text, known, tag)
    .map(({ word, number, gesture }) => (gesture ? `<${number}>` : word))
    .join(' ');
}

describe('normalise', () => {
  it.each([
    ['small letters', 'COBLOS Nomor', 'coblos nomor'],
    ['accents', 'cóblös', 'coblos'],
    ['full-width letters', 'ｃｏｂｌｏｓ', 'coblos'],
    ['mathematical letters', '𝐂𝐨𝐛𝐥𝐨𝐬 𝓹𝓲𝓵𝓲𝓱 ℂ𝕠𝕓𝕝𝕠𝕤', 'coblos pilih coblos'],
    ['letters in circles and squares', 'ⓒⓞⓑⓛⓞⓢ 🅒🅞🅑🅛🅞🅢 🅿🅸🅻🅸🅷', 'coblos coblos pilih'],
    ['small capitals', 'ᴄᴏʙʟᴏs', 'coblos'],
    ['Cyrillic and Greek look-alikes', 'соblоs pіlіh cοblοs', 'coblos pilih coblos'],
    ['zero-width characters', 'co​blos pi‍lih', 'coblos pilih'],
    ['bidirectional marks', '‮coblos‬ pi⁦lih', 'coblos pilih'],
    ['soft hyphens', 'co­blos', 'coblos'],
    ['apostrophes in names', "Rifa'i Rifa’i Mi`an", 'rifai rifai mian'],
    ['digits for letters', 'c0blos pil1h n0mor pa5lon', 'coblos pilih nomor paslon'],
    ['signs for letters', 'cobl*s pil!h', 'coblos pilih'],
    ['letters between signs', 'menang!pilih', 'menang pilih'],
    ['bold marks around a word', '*coblos* _pilih_', 'coblos pilih'],
    ['repeated letters', 'gassss coblosss pilihhh', 'gas coblos pilih'],
    ['letters with spaces', 'c o b l o s nomor', 'coblos nomor'],
    ['letters with dots', 'p.i.l.i.h', 'pilih'],
    ['letters with spaces over two words', 'c o b l o s n o m o r', 'coblos nomor'],
    ['short spellings', 'no. nmr nomer jgn dn', 'nomor jangan dan'],
    ['a split word', 'no mor 1', 'nomor 1'],
    ['nomor urut', 'nomor urut 2', 'nomor 2'],
    ['particles', 'pilihlah coblosnya', 'pilih coblos'],
    ['a hashtag of two names', '#ErjonLanjutkan', 'erjon lanjutkan'],
    ['a hashtag that is a known word', '#HelmiMian', 'helmimian'],
    ['a hashtag without capitals', '#helmimianmenang', 'helmimian menang'],
    ['a name inside a hashtag', '#salamhelmimianku', 'helmimian'],
    ['initials in a hashtag', '#HelmiGJMianMenang #ErjonMSeluma', 'helmi mian menang erjon seluma'],
    ['capitals that are all of a hashtag, or a word in it', '#PG #PilihTPS', 'pg pilih tps'],
    ['a hashtag with a number', '#Seluma2Periode #coblos01', 'seluma 2 periode coblos 01'],
    ['a hashtag with lines', '#coblos_nomor_2', 'coblos nomor 2'],
    ['capitals inside a known word', 'BerKarya NasDem', 'berkarya nasdem'],
    ['two names without space', 'PrabowoGibran', 'prabowo gibran'],
    ['a number at a word', 'nomor1 paslon02 2periode', 'nomor 1 paslon 02 2 periode'],
    ['hands', '☝️ ✌️ 🤟 🤘', '<1> <2> <3> <3>'],
    ['hands with skin tones', '☝🏽 ✌🏿 🖐🏻', '<1> <2> <5>'],
    ['digits in boxes', '1️⃣ 3️⃣', '<1> <3>'],
    ['unknown words stay as they are', 'saatt pr0gram maaan', 'saatt pr0gram maaan'],
    ['nothing but emoji', '🎉🔥❤️', ''],
  ])('reads %s: %s', (_what, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['digits', 'nomor 1', [1]],
    ['a leading zero', 'paslon 02', [2]],
    ['Indonesian words', 'nomor satu dua tiga', [1, 2, 3]],
    ['Javanese words', 'nomer siji loro telu', [1, 2, 3]],
    ['Sundanese words', 'nomor hiji tilu', [1, 3]],
    ['Malay words', 'nomor duo tigo', [2, 3]],
    ['no polling station', 'TPS 02', []],
    ['no neighbourhood', 'RT 03 RW 01', []],
    ['no score', 'menang 2-0', []],
    ['no time', 'mulai 10.30', []],
    ['no date', '27/11', []],
    ['no sum', '1.000 dan 5%', []],
    ['no year', '2024', []],
    ['no number above the highest ballot', 'nomor 25', []],
  ])('takes for a ballot number %s: %s', (_what, text, expected) => {
    const numbers = normalise(text, known).flatMap(({ number }) => (number === undefined ? [] : [number]));
    expect(numbers).toEqual(expected);
  });

  it('knows where the words stood', () => {
    const text = 'Ayo 𝐂𝐨𝐛𝐥𝐨𝐬 n0mor ☝🏽 #ErjonLanjutkan, c o b l o s!';
    const stood = normalise(text, known).map(({ start, end }) => text.slice(start, end));
    expect(stood).toEqual(['Ayo', '𝐂𝐨𝐛𝐥𝐨𝐬', 'n0mor', '☝', 'Erjon', 'Lanjutkan', 'c o b l o s']);
  });

  it('reads a handle as a hashtag', () => {
    expect(words('relawan.helmimian_02', true)).toBe('relawan helmimian 02');
  });

  it('leaves a hashtag alone that is too long for a person to read', () => {
    expect(words(`#${'coblos'.repeat(11)}`)).toBe('coblos'.repeat(11));
  });
});
