import type { RuleInForce } from '../policy/policy.ts';
import { Clause } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { listed } from '../surface/speech.ts';

/** So many rules stand open; the rest is one press away. */
const OPEN = 2;

/** Rules, the weightiest first. */
export function RuleList({ rules, speech }: { rules: RuleInForce[]; speech: Speech }) {
  const more = rules.slice(OPEN);
  return (
    <>
      <Clauses rules={rules.slice(0, OPEN)} speech={speech} />
      {more.length > 0 && (
        <details class="more">
          <summary>{speech.words('popupMoreRules', String(more.length), namesOf(more, speech))}</summary>
          <Clauses rules={more} speech={speech} />
        </details>
      )}
    </>
  );
}

/** Each circular once: what is folded must not be unknown. */
function namesOf(rules: RuleInForce[], { of, words }: Speech): string {
  return listed([...new Set(rules.map(({ circular }) => of(circular.short)))], words);
}

function Clauses({ rules, speech }: { rules: RuleInForce[]; speech: Speech }) {
  return (
    <ul class="plain">
      {rules.map((one) => (
        <li key={`${one.circular.id} ${one.rule.id}`}>
          <Clause one={one} speech={speech} />
        </li>
      ))}
    </ul>
  );
}
