/**
 * What one character stands for. Letters and digits: the plain Latin ones in the same case; `JOINT`: nothing that counts (invisible,
 * an accent, an apostrophe); `GAP`: it separates words.
 */
export type Folded = string;

export const JOINT: Folded = '';
export const GAP: Folded = ' ';

/** Letters that look like Latin ones and are used in their place (Cyrillic, Greek, small capitals), as pairs "look-alike, Latin". */
const LOOK_ALIKES =
  'аaвbсcԁdеeгrһhнhіiјjкkӏlмmпnоoрpԛqѕsтtцuуyхxαaβbεeηnιiκkνvοoρpτtυuχx' +
  'ɑaᴀaʙbᴄcᴅdᴇeꜰfɢgɡgʜhɪiıiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzøođdłl';

const PLAIN_LETTERS = new Map(
  Array.from({ length: LOOK_ALIKES.length / 2 }, (_, at) => [
    LOOK_ALIKES.charAt(2 * at),
    LOOK_ALIKES.charAt(2 * at + 1),
  ]),
);

/** Hands that show a ballot number on posters and in comments; skin tones are separate characters and fold to nothing. */
const HANDS = new Map([
  [0x261d, 1],
  [0x270c, 2],
  [0x1f918, 3],
  [0x1f91f, 3],
  [0x1f596, 4],
  [0x1f590, 5],
  [0x270b, 5],
]);

/** The ballot number that a hand shows, or nothing when `codePoint` is no such hand. */
export function handNumber(codePoint: number): number | undefined {
  return HANDS.get(codePoint);
}

const UNSEEN = /\p{M}|\p{Cf}|\p{Emoji_Modifier}/u;
const APOSTROPHES = '\u2018\u2019\u02bc\u00b4';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const seen = new Map<number, Folded>();

/** Folds one code point; remembers what it found, because a page uses few different ones. */
export function fold(codePoint: number): Folded {
  const known = seen.get(codePoint);
  if (known !== undefined) return known;
  const folded = foldAnew(codePoint);
  seen.set(codePoint, folded);
  return folded;
}

function foldAnew(codePoint: number): Folded {
  const character = String.fromCodePoint(codePoint);
  if (UNSEEN.test(character) || APOSTROPHES.includes(character)) return JOINT;
  const framed = framedLetter(codePoint);
  if (framed) return framed;
  const letters = [...character.normalize('NFKD')].filter((part) => LETTER_OR_DIGIT.test(part));
  return letters.length > 0 ? letters.map(latin).join('') : GAP;
}

function latin(letter: string): string {
  const lower = letter.toLowerCase();
  const plain = PLAIN_LETTERS.get(lower) ?? lower;
  return lower === letter ? plain : plain.toUpperCase();
}

/** Letters and digits in filled circles and squares, which Unicode does not decompose. */
function framedLetter(codePoint: number): string | undefined {
  const alphabets = [0x1f150, 0x1f170].filter((first) => codePoint >= first && codePoint < first + 26);
  const digits = [0x2776, 0x2780, 0x278a].filter((first) => codePoint >= first && codePoint < first + 9);
  if (alphabets[0]) return String.fromCharCode(97 + codePoint - alphabets[0]);
  if (digits[0]) return String.fromCharCode(49 + codePoint - digits[0]);
  return undefined;
}
