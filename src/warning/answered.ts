import type { Post } from '../sites/site.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Whether a comment counts by what it answers alone. A group of which nothing but the name is known is no post that one answers. */
export function isOnlyAnswered({ evidence }: Verdict, post?: Post): boolean {
  return post?.context[1] !== undefined && evidence.every(({ where }) => where === 'context');
}
