import type { Policy } from '../../src/policy/policy.ts';
import type { Evidence, Level, Verdict } from '../../src/verdict/verdict.ts';
import type { Row } from './row.ts';

/** A verdict in words for people: what the post is, how it counts, about whom, and which words said so; where it does not count, what was in force. */
export function explain(
  { id, post }: Pick<Row, 'id' | 'post'>,
  level: Level | 'none',
  verdict: Verdict | undefined,
  policy: Policy,
): string {
  const opening = post.text.replaceAll(/\s+/g, ' ').slice(0, 100);
  const about = verdict?.contest ? `, about ${verdict.contest} number ${verdict.numbers.join(' and ')}` : '';
  const reasons = verdict ? verdict.evidence.map(reason) : [whyNone(policy)];
  return [`${id}  ${level}${about}: ${opening}`, ...reasons.map((one) => `  ${one}`)].join('\n');
}

/** What is in force near the person: a contest of elsewhere is that of others. */
function whyNone({ date, regions, contests }: Policy): string {
  const near = contests
    .filter(({ scope }) => scope !== 'elsewhere')
    .map(({ contest, stage }) => `${contest.election} (${stage.stage})`);
  const isSomewhere = regions.length > 0;
  const where = `${isSomewhere ? `in ${regions.join(', ')}` : 'for the whole nation'} on ${date}`;
  const elections = [...new Set(near)].join(', ');
  const why =
    near.length > 0
      ? `nothing in it counts; in force ${where}: ${elections}`
      : `no election in force ${where}`;
  return isSomewhere ? why : `${why}; a region is named with --region`;
}

function reason({ kind, words, where, contest, number }: Evidence): string {
  const whom = contest === undefined ? '' : ` → ${contest} number ${number}`;
  return `${kind} in the ${where}: "${words}"${whom}`;
}
