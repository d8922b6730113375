import type { Knobs } from '../knobs.ts';

/** The words of the local Instagram. The English ones are those of peers' code; the Indonesian ones are partly our guess. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type InstagramWords = typeof ID;

const ID = {
  more: 'Opsi lainnya',
  like: 'Suka',
  unlike: 'Batal suka',
  comment: 'Komentar',
  share: 'Bagikan',
  repost: 'Posting ulang',
  unrepost: 'Batal posting ulang',
  save: 'Simpan',
  reply: 'Balas',
  likes: (n: number) => `${n} suka`,
  likedBy: (name: string) => `Disukai oleh ${name} dan lainnya`,
  addComment: 'Tambahkan komentar...',
  post: 'Kirim',
  replyTo: (handle: string) => `Balas ke ${handle}...`,
  send: 'Kirim',
  copyLink: 'Salin tautan',
  follow: 'Ikuti',
  following: 'Mengikuti',
  followers: 'pengikut',
  next: 'Berikutnya',
  audio: 'Audio asli',
  options: ['Setuju', 'Belum tahu'],
  close: 'Tutup',
  and: ' dan ',
};

const EN: InstagramWords = {
  more: 'More options',
  like: 'Like',
  unlike: 'Unlike',
  comment: 'Comment',
  share: 'Share',
  repost: 'Repost',
  unrepost: 'Unrepost',
  save: 'Save',
  reply: 'Reply',
  likes: (n) => `${n} likes`,
  likedBy: (name) => `Liked by ${name} and others`,
  addComment: 'Add a comment...',
  post: 'Post',
  replyTo: (handle) => `Reply to ${handle}...`,
  send: 'Send',
  copyLink: 'Copy link',
  follow: 'Follow',
  following: 'Following',
  followers: 'followers',
  next: 'Next',
  audio: 'Original audio',
  options: ['Agree', 'Not sure'],
  close: 'Close',
  and: ' and ',
};
