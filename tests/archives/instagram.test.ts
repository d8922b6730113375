import { describe, expect, test } from 'vitest';
import type { PastAct } from '../../src/archives/act.ts';
import { actsIn } from './acts-in.ts';

const TIME = Date.parse('2022-08-20T04:00:00Z');
const SECONDS = TIME / 1000;

describe('stories on Instagram', () => {
  const reaction = (value: string) => ({
    title: 'dapur.butini',
    string_list_data: [{ href: '', value, timestamp: SECONDS }],
  });

  test.each<[file: string, content: unknown, told: string]>([
    [
      'your_instagram_activity/story_interactions/emoji_story_reactions.json',
      { story_activities_emoji_quick_reactions: [reaction('👍')] },
      'like dapur.butini ',
    ],
    [
      'your_instagram_activity/story_interactions/story_reaction_sticker_reactions.json',
      { story_activities_reaction_sticker_reactions: [reaction('👍')] },
      'like dapur.butini ',
    ],
    [
      'your_instagram_activity/story_interactions/questions.json',
      { story_activities_questions: [reaction('pakai gula aren')] },
      'comment dapur.butini pakai gula aren',
    ],
    [
      'your_instagram_activity/comments/hype.json',
      {
        comments_story_comments: [
          {
            string_map_data: {
              Comment: { value: 'enak' },
              'Media Owner': { value: 'dapur.butini' },
              Time: { timestamp: SECONDS },
            },
          },
        ],
      },
      'comment dapur.butini enak',
    ],
    [
      'your_instagram_activity/media/stories.json',
      { ig_stories: [{ uri: 'media/stories/1.jpg', creation_timestamp: SECONDS, title: 'panen cabai' }] },
      'publish  panen cabai',
    ],
  ])('%s', async (file, content, told) => {
    expect((await actsIn([[file, JSON.stringify(content)]])).map(shown)).toEqual([told]);
  });
});

describe('what one did on Threads stands in Instagram’s archive', () => {
  const entry = (title: string, href: string, value?: string) => ({
    title,
    string_list_data: [{ href, value, timestamp: SECONDS }],
  });
  const post = (title: string, isReply: boolean) => ({
    media: [{ creation_timestamp: SECONDS, title, text_app_post: { is_reply: isReply } }],
  });

  test('likes, with the account in the title or in the address', async () => {
    const likes = [
      entry('dapur.butini', 'https://www.threads.net/@dapur.butini/post/C1'),
      entry('Dapur Bu Tini', 'https://www.threads.com/@dapur.butini/post/C2'),
    ];
    const acts = await actsIn([
      [
        'your_instagram_activity/threads/liked_threads.json',
        JSON.stringify({ text_post_app_media_likes: likes }),
      ],
    ]);
    expect(acts.map(shown)).toEqual(['like dapur.butini ', 'like dapur.butini ']);
    expect(acts.map(({ site, about }) => [site, about.author.name])).toEqual([
      ['threads', ''],
      ['threads', 'Dapur Bu Tini'],
    ]);
  });

  test.each(['your_instagram_activity/threads/following.json', 'following.json'])(
    'follows, in %s',
    async (file) => {
      const following = [entry('', 'https://www.threads.net/@dapur.butini', 'dapur.butini')];
      const acts = await actsIn([
        [file, JSON.stringify({ text_post_app_text_post_app_following: following })],
      ]);
      expect(acts).toMatchObject([{ site: 'threads', when: { is: 'at', time: TIME } }]);
      expect(acts.map(shown)).toEqual(['follow dapur.butini ']);
    },
  );

  test('posts of one’s own, and replies as comments', async () => {
    const posts = { text_post_app_text_posts: [post('panen cabai', false), post('setuju', true)] };
    const acts = await actsIn([
      ['your_instagram_activity/threads/threads_and_replies.json', JSON.stringify(posts)],
    ]);
    expect(acts.map(shown)).toEqual(['publish  panen cabai', 'comment  setuju']);
    expect(acts.every(({ site }) => site === 'threads')).toBe(true);
  });

  test('on its pages, too', async () => {
    const page =
      '<div class="_a6-g"><h2>Dapur Bu Tini</h2><a href="https://www.threads.net/@dapur.butini/post/C1">lihat</a><div>20 Agu 2022 12.00.00</div></div>';
    const acts = await actsIn([['your_instagram_activity/threads/liked_threads.html', page]]);
    expect(acts).toMatchObject([{ site: 'threads', when: { is: 'on', day: '2022-08-20' } }]);
    expect(acts.map(shown)).toEqual(['like dapur.butini ']);
  });
});

/** Act, account and words. */
function shown({ interaction, about }: PastAct): string {
  return `${interaction} ${about.author.handle} ${about.text}`;
}
