import type { Binding, Interaction } from '../policy/circular.ts';
import { CONFIDENCES } from '../policy/fact.ts';
import { type Occasion, type RuleInForce, rulesFor } from '../policy/policy.ts';
import { NATION, type RegionCode } from '../policy/region.ts';
import type { Level } from '../verdict/verdict.ts';

/** The rule to show for an act, and what the circular nearest to the person says beside it. */
export interface RulesAbout<Of extends Binding> {
  main?: RuleInForce<Of>;
  regional?: RuleInForce<Of>;
}

/**
 * Chooses among the rules in force. National ones first, because they bind everybody and carry the clause; the nearest region's beside
 * them. A rule that supervisors read more widely fits a post that merely names a contestant; a narrower rule fits a campaign post.
 */
export function rulesAbout<Of extends Binding>(
  interaction: Interaction,
  level: Level,
  occasions: readonly Occasion[],
  regions: RegionCode[],
  circulars: Of[],
): RulesAbout<Of> {
  const rules = rulesFor(interaction, occasions, regions, circulars).sort(
    (a, b) => rank(a, level) - rank(b, level),
  );
  const national = rules.find(({ circular }) => circular.region === NATION);
  const nearest = rules
    .filter(({ circular }) => circular.region !== NATION)
    .sort((a, b) => b.circular.region.length - a.circular.region.length)[0];
  const main = national ?? nearest;
  return {
    ...(main ? { main } : {}),
    ...(nearest && nearest !== main ? { regional: nearest } : {}),
  };
}

/**
 * Lower is shown first: what fits the level; what was written for this stage rather than for all; where the rule's own text has to carry the
 * weight, what needs no wider reading, and is known best; what covers more than one narrow case.
 */
function rank({ rule }: Pick<RuleInForce<Binding>, 'rule'>, level: Level): number {
  const fits = level === 'campaign' || rule.reading !== undefined ? 0 : 1;
  const known = level === 'campaign' ? CONFIDENCES.indexOf(rule.confidence) + (rule.reading ? 10 : 0) : 0;
  return ((fits * 10 + rule.stages.length) * 20 + known) * 10 - rule.interactions.length;
}
