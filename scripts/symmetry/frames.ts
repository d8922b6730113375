import type { Level } from '../../src/verdict/verdict.ts';

/** What a post does with a contestant. */
export type FrameKind = 'support' | 'attack' | 'event' | 'gesture' | 'hashtag' | 'news';

/** A sentence of ours that is said of every contestant: `%` is what they are called, `NUMBER` their ballot number. */
export interface Frame {
  kind: FrameKind;
  text: string;
  /** The level of a contestant whose name is not in doubt. */
  level: Level;
}

/** Said of pairs, parties and empty columns by what they are called. */
export const FRAMES: readonly Frame[] = [
  { kind: 'support', level: 'campaign', text: 'Rabu nanti jangan lupa coblos %' },
  { kind: 'support', level: 'campaign', text: 'Dukung % sampai menang' },
  { kind: 'support', level: 'campaign', text: 'Saya dan keluarga pilih %' },
  { kind: 'attack', level: 'campaign', text: 'Jangan pilih %' },
  { kind: 'attack', level: 'campaign', text: 'Tolak %, jangan coblos' },
  { kind: 'attack', level: 'campaign', text: 'Jangan coblos nomor NUMBER %' },
  { kind: 'event', level: 'campaign', text: 'Hadirilah kampanye akbar % besok pagi' },
  { kind: 'event', level: 'campaign', text: 'Deklarasi dukungan untuk % digelar sore ini' },
  { kind: 'gesture', level: 'campaign', text: 'Coblos nomor NUMBER %' },
  { kind: 'news', level: 'participant', text: '% dibicarakan warga siang tadi' },
  { kind: 'news', level: 'participant', text: 'Soal % dalam berita semalam' },
];

/** Said by a hashtag made of the name. */
export const HASHTAG_FRAMES: readonly Frame[] = [
  { kind: 'hashtag', level: 'campaign', text: 'Gas terus, coblos #%' },
  { kind: 'hashtag', level: 'campaign', text: 'Sore ini di lapangan #%' },
];
