import type { Post } from '../../src/sites/site.ts';
import type { Evidence, Verdict } from '../../src/verdict/verdict.ts';

/** A verdict in words for people: what the post is, how it counts, about whom, and which words said so. */
export function explain(id: string, post: Post, level: Verdict['level'] | 'none', verdict?: Verdict): string {
  const opening = post.text.replaceAll(/\s+/g, ' ').slice(0, 100);
  const about = verdict?.contest ? `, about ${verdict.contest} number ${verdict.numbers.join(' and ')}` : '';
  const reasons = (verdict?.evidence ?? []).map((one) => `  ${reason(one)}`);
  return [`${id}  ${level}${about}: ${opening}`, ...reasons].join('\n');
}

function reason({ kind, words, where, contest, number }: Evidence): string {
  const whom = contest === undefined ? '' : ` → ${contest} number ${number}`;
  return `${kind} in the ${where}: "${words}"${whom}`;
}
