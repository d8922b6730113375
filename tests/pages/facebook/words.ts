import type { Knobs } from '../knobs.ts';

/** The words of the local Facebook. The English ones are those of captures; the Indonesian ones are partly our guess. */
export function wordsOf(lang: Knobs['lang']) {
  return lang === 'en' ? EN : ID;
}

export type FacebookWords = typeof ID;

const ID = {
  actionsFor: (author: string) => `Tindakan untuk postingan oleh ${author}`,
  seeReactions: 'Lihat siapa yang menanggapi ini',
  likeCount: (n: number) => `Suka: ${n} orang`,
  commentCount: (n: number) => `${n} komentar`,
  like: 'Suka',
  unlike: 'Hapus Suka',
  react: 'Tanggapi',
  picker: 'Tanggapan',
  reactions: ['Suka', 'Super', 'Peduli', 'Haha', 'Wow', 'Sedih', 'Marah'],
  comment: 'Beri komentar',
  commentText: 'Komentari',
  share: 'Kirim ini ke teman atau posting di profil Anda.',
  shareText: 'Bagikan',
  shareNow: 'Bagikan sekarang (Publik)',
  shareToGroup: 'Bagikan ke grup',
  copyLink: 'Salin tautan',
  commentAs: (name: string) => `Komentari sebagai ${name}`,
  sendComment: 'Posting komentar',
  commentBy: (name: string) => `Komentar oleh ${name} 2 jam`,
  reply: 'Balas',
  follow: 'Ikuti',
  following: 'Mengikuti',
  join: 'Gabung ke grup',
  joined: 'Bergabung',
  public: 'Dibagikan kepada Publik',
  seeMore: 'Lihat selengkapnya',
  close: 'Tutup',
  shortcuts: {
    l: 'Sukai postingan',
    c: 'Komentari postingan',
    s: 'Bagikan postingan',
    j: 'Postingan berikutnya',
    k: 'Postingan sebelumnya',
  },
};

const EN: FacebookWords = {
  actionsFor: () => 'Actions for this post',
  seeReactions: 'See who reacted to this',
  likeCount: (n) => `Like: ${n} people`,
  commentCount: (n) => `${n} comments`,
  like: 'Like',
  unlike: 'Remove Like',
  react: 'React',
  picker: 'Reactions',
  reactions: ['Like', 'Love', 'Care', 'Haha', 'Wow', 'Sad', 'Angry'],
  comment: 'Leave a comment',
  commentText: 'Comment',
  share: 'Send this to friends or post it on your profile.',
  shareText: 'Share',
  shareNow: 'Share now (Public)',
  shareToGroup: 'Share to a group',
  copyLink: 'Copy link',
  commentAs: (name) => `Comment as ${name}`,
  sendComment: 'Post comment',
  commentBy: (name) => `Comment by ${name} 2 hours ago`,
  reply: 'Reply',
  follow: 'Follow',
  following: 'Following',
  join: 'Join group',
  joined: 'Joined',
  public: 'Shared with Public',
  seeMore: 'See more',
  close: 'Close',
  shortcuts: { l: 'Like post', c: 'Comment on post', s: 'Share post', j: 'Next post', k: 'Previous post' },
};
