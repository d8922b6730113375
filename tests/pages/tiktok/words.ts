import type { Knobs } from '../knobs.ts';

/** The words of the local TikTok. The English ones are those that peers have read off it in 2026, the Indonesian ones our guess. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type TiktokWords = typeof ID;

const ID = {
  like: (n: number) => `Sukai video\n${n} suka`,
  comment: (n: number) => `Baca atau tambahkan komentar\n${n} komentar`,
  favorite: 'Tambahkan video ini ke Favorit',
  share: 'Bagikan video',
  repost: 'Posting ulang',
  unrepost: 'Hapus posting ulang',
  copy: 'Salin tautan',
  follow: 'Ikuti',
  following: 'Mengikuti',
  reply: 'Balas',
  write: 'Tambahkan komentar...',
  post: 'Posting',
  close: 'Tutup',
  gift: 'Hadiah',
};

const EN: TiktokWords = {
  like: (n) => `Like video\n${n} likes`,
  comment: (n) => `Read or add comments\n${n} comments`,
  favorite: 'Add or remove this video from Favorites',
  share: 'Share video',
  repost: 'Repost',
  unrepost: 'Remove repost',
  copy: 'Copy link',
  follow: 'Follow',
  following: 'Following',
  reply: 'Reply',
  write: 'Add comment...',
  post: 'Post',
  close: 'Close',
  gift: 'Gift',
};
