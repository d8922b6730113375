import type { Knobs } from '../knobs.ts';

/** The words of the local X. The English ones are those of captures; the Indonesian ones are partly our guess. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type XWords = typeof ID;

const ID = {
  home: 'Timeline: Timeline Beranda Anda',
  composer: 'Teks postingan',
  post: 'Posting',
  sendReply: 'Balas',
  more: 'Lainnya',
  image: 'Gambar',
  reply: (n: number) => `${n} Balasan. Balas`,
  repost: (n: number) => `${n} posting ulang. Posting ulang`,
  reposted: (n: number) => `${n} posting ulang. Diposting ulang`,
  like: (n: number) => `${n} Suka. Suka`,
  liked: (n: number) => `${n} Suka. Disukai`,
  bookmark: 'Markah',
  share: 'Bagikan postingan',
  group: (likes: number, liked: boolean) =>
    `1 balasan, 3 posting ulang, ${likes} suka${liked ? ', Disukai' : ''}`,
  menuRepost: 'Posting ulang',
  menuUnrepost: 'Batalkan posting ulang',
  menuQuote: 'Kutipan',
  menuCopy: 'Salin tautan',
  menuSend: 'Kirim lewat Pesan Langsung',
  send: 'Kirim',
  follow: (handle: string) => `Ikuti @${handle}`,
  followText: 'Ikuti',
  unfollow: (handle: string) => `Mengikuti @${handle}`,
  unfollowText: 'Mengikuti',
  confirmUnfollow: 'Batal mengikuti',
  close: 'Tutup',
  likedYours: 'menyukai postingan Anda',
  join: 'Gabung',
  joined: 'Bergabung',
  options: ['Setuju', 'Belum tahu'],
  shortcuts: { l: 'Suka', r: 'Balas', t: 'Posting ulang', s: 'Bagikan postingan' },
};

const EN: XWords = {
  home: 'Timeline: Your Home Timeline',
  composer: 'Post text',
  post: 'Post',
  sendReply: 'Reply',
  more: 'More',
  image: 'Image',
  reply: (n) => `${n} Replies. Reply`,
  repost: (n) => `${n} reposts. Repost`,
  reposted: (n) => `${n} reposts. Reposted`,
  like: (n) => `${n} Likes. Like`,
  liked: (n) => `${n} Likes. Liked`,
  bookmark: 'Bookmark',
  share: 'Share post',
  group: (likes, liked) => `1 reply, 3 reposts, ${likes} likes${liked ? ', Liked' : ''}`,
  menuRepost: 'Repost',
  menuUnrepost: 'Undo repost',
  menuQuote: 'Quote',
  menuCopy: 'Copy link',
  menuSend: 'Send via Direct Message',
  send: 'Send',
  follow: (handle) => `Follow @${handle}`,
  followText: 'Follow',
  unfollow: (handle) => `Following @${handle}`,
  unfollowText: 'Following',
  confirmUnfollow: 'Unfollow',
  close: 'Close',
  likedYours: 'liked your post',
  join: 'Join',
  joined: 'Joined',
  options: ['Agree', 'Not sure'],
  shortcuts: { l: 'Like', r: 'Reply', t: 'Repost', s: 'Share post' },
};
