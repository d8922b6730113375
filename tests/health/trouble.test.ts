import { describe, expect, test } from 'vitest';
import { type Signs, troubleIn } from '../../src/health/trouble.ts';
import type { PostSigns } from '../../src/sites/site.ts';

const WELL: PostSigns = { shape: 'post', author: true, words: true, buttons: 5, expected: 4, found: 4 };
const MUTE: PostSigns = { ...WELL, words: false };
const BARE: PostSigns = { ...WELL, buttons: 0, found: 0 };
const MISSED: PostSigns = { ...WELL, found: 1 };
const NAMELESS: PostSigns = { ...WELL, author: false };
const COMMENT: PostSigns = { ...WELL, shape: 'comment', expected: 2, found: 2 };
const NOTHING = { traces: 0, buttons: 0, loading: false };

describe('nothing is wrong', () => {
  test.each<[string, Partial<Signs>]>([
    ['on a feed that is read', {}],
    ['on a page with one post', { page: 'other', posts: [MISSED] }],
    ['on an empty profile', { page: 'other', posts: [], content: { ...NOTHING, traces: 1, buttons: 12 } }],
    [
      'on a page full of buttons that is no feed',
      { page: 'other', posts: [], content: { ...NOTHING, buttons: 130 } },
    ],
    ['on a feed whose account follows nobody', { posts: [], content: { ...NOTHING, buttons: 12 } }],
    [
      'on a feed that is still loading',
      { posts: [], age: 4000, content: { ...NOTHING, buttons: 30, loading: true } },
    ],
    [
      'among messages, with shared posts in them',
      { page: 'quiet', posts: [], content: { ...NOTHING, traces: 9 } },
    ],
    ['on a page that asks for a password', { page: 'quiet', posts: [BARE, BARE, BARE] }],
    ['with a picture or two among the posts', { posts: [MUTE, MUTE, WELL, WELL] }],
    ['with advertisements among the posts', { posts: [WELL, BARE, WELL, BARE, WELL] }],
    ['on posts shown to strangers, without buttons', { page: 'other', posts: [BARE, BARE, BARE] }],
    [
      'on posts of a shape of which nothing is expected',
      { posts: [0, 1, 2].map(() => ({ ...WELL, expected: 0, found: 0 })) },
    ],
    ['when half of the controls are recognised', { posts: [0, 1, 2].map(() => ({ ...WELL, found: 2 })) }],
    ['when one act was not taken', { refused: 1 }],
  ])('%s', (_, signs) => {
    expect(troubleIn({ ...feed(), ...signs })).toBeUndefined();
  });
});

describe('something is wrong', () => {
  test.each<[string, Partial<Signs>, string]>([
    [
      'posts leave traces, none is recognised',
      { page: 'other', posts: [], content: { ...NOTHING, traces: 4 } },
      'no-posts',
    ],
    [
      'so, too, while something is loading',
      { posts: [], content: { ...NOTHING, traces: 4, loading: true } },
      'no-posts',
    ],
    ['a feed full of buttons', { posts: [], content: { ...NOTHING, buttons: 40 } }, 'no-posts'],
    [
      'a feed that has been loading for long',
      { posts: [], age: 12_000, content: { ...NOTHING, buttons: 40, loading: true } },
      'no-posts',
    ],
    ['fewer than half of the controls', { posts: [MISSED, MISSED, MISSED, WELL] }, 'few-controls'],
    ['a feed in which no post has any button', { posts: [BARE, BARE, BARE] }, 'few-controls'],
    ['no words on most', { posts: [MUTE, MUTE, MUTE, MUTE, WELL] }, 'unreadable'],
    [
      'no words on the posts, only in comments',
      { posts: [MUTE, MUTE, MUTE, COMMENT, COMMENT, COMMENT] },
      'unreadable',
    ],
    ['no author on most', { posts: [NAMELESS, NAMELESS, WELL] }, 'unreadable'],
    ['acts are not taken', { refused: 2 }, 'undelivered'],
  ])('%s', (_, signs, trouble) => {
    expect(troubleIn({ ...feed(), ...signs })).toBe(trouble);
  });
});

function feed(): Signs {
  return { page: 'feed', age: 5000, posts: [WELL, WELL, WELL], refused: 0 };
}
