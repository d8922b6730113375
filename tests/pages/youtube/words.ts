import type { Knobs } from '../knobs.ts';
import type { Rated } from './context.ts';

/** The words of the local YouTube. The English ones are those of captures, the Indonesian ones partly our guess. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type YoutubeWords = typeof ID;

const THINGS = { video: 'video', comment: 'komentar', post: 'postingan' };

const ID = {
  like: (what: Rated['what'], n: number) =>
    n === 0 ? `Sukai ${THINGS[what]} ini` : `suka ${THINGS[what]} ini bersama ${n} orang lainnya`,
  dislike: (what: Rated['what']) => `Tidak suka ${THINGS[what]} ini`,
  share: 'Bagikan',
  save: 'Simpan ke playlist',
  more: 'Tindakan lainnya',
  subscribe: 'Subscribe',
  subscribed: 'Disubscribe',
  join: 'Gabung',
  bell: 'Setelan notifikasi',
  comments: 'Komentar',
  reply: 'Balas',
  write: 'Tambahkan komentar...',
  cancel: 'Batal',
  comment: 'Komentar',
  chat: 'Ngobrol...',
  react: (face: string) => `Kirim ${face}`,
  send: 'Kirim',
  copy: 'Salin',
  close: 'Tutup',
  later: 'Simpan ke Tonton Nanti',
  choices: ['Ya', 'Tidak'],
};

const EN: YoutubeWords = {
  like: (what, n) => (n === 0 ? `Like this ${what}` : `like this ${what} along with ${n} other people`),
  dislike: (what) => `Dislike this ${what}`,
  share: 'Share',
  save: 'Save to playlist',
  more: 'More actions',
  subscribe: 'Subscribe',
  subscribed: 'Subscribed',
  join: 'Join',
  bell: 'Notification settings',
  comments: 'Comments',
  reply: 'Reply',
  write: 'Add a comment...',
  cancel: 'Cancel',
  comment: 'Comment',
  chat: 'Chat...',
  react: (face) => `Send ${face}`,
  send: 'Send',
  copy: 'Copy',
  close: 'Close',
  later: 'Save to Watch later',
  choices: ['Yes', 'No'],
};
