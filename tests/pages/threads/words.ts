import type { Knobs } from '../knobs.ts';

/** The words of the local Threads. The English ones are those of captures; the Indonesian ones are those of peers' code. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type ThreadsWords = typeof ID;

const ID = {
  column: 'Isi kolom',
  more: 'Lainnya',
  like: 'Suka',
  unlike: 'Batal suka',
  reply: 'Balas',
  repost: 'Posting ulang',
  unrepost: 'Hapus',
  quote: 'Kutip',
  share: 'Bagikan',
  copyLink: 'Salin tautan',
  send: 'Kirim',
  post: 'Posting',
  composer: 'Kolom teks kosong. Ketik untuk menulis.',
  follow: 'Ikuti',
  following: 'Mengikuti',
  translate: 'Terjemahkan',
  options: ['Setuju', 'Belum tahu'],
  close: 'Tutup',
};

const EN: ThreadsWords = {
  column: 'Column body',
  more: 'More',
  like: 'Like',
  unlike: 'Unlike',
  reply: 'Reply',
  repost: 'Repost',
  unrepost: 'Remove',
  quote: 'Quote',
  share: 'Share',
  copyLink: 'Copy link',
  send: 'Send',
  post: 'Post',
  composer: 'Empty text field. Type to compose a new post.',
  follow: 'Follow',
  following: 'Following',
  translate: 'Translate',
  options: ['Agree', 'Not sure'],
  close: 'Close',
};
