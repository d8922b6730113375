import type { Occasion } from '../policy/policy.ts';
import { Clause } from '../surface/clause.tsx';
import { SITE_NAMES } from '../surface/sites.ts';
import { either } from '../surface/speech.ts';
import { rulesAbout } from '../warning/rules.ts';
import { MEANING } from '../warning/wording.ts';
import type { Finding, Standpoint } from './findings.ts';
import type { LookBackProps } from './props.ts';
import { ACTS, dateOf, stageThen } from './words.ts';

/** One act with its date, the stage then, why it is on the list, where to see it, and what the rules say for it; to be ticked off. */
export function FoundAct({ finding, ...props }: { finding: Finding } & LookBackProps) {
  const { speech } = props.data;
  const { words } = speech;
  const { site, interaction, whose, text, link } = finding;
  return (
    <li class="found-act">
      <label class="done">
        <input type="checkbox" />
        <span class="unseen">{words('lookbackDone')}: </span>
        <strong>
          {words(ACTS[interaction])}, {SITE_NAMES[site]}, {dateOf(finding, speech)}
        </strong>
      </label>
      <p class="then">{stageThen(finding, speech)}</p>
      {whose !== '' && <p class="soft">{words('lookbackWhose', whose)}</p>}
      {text !== '' && (
        <p>
          <q>{text}</q>
        </p>
      )}
      <Why finding={finding} {...props} />
      {link !== undefined && /^https:/.test(link) && (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {words('lookbackOpen')}
          <span class="unseen"> {words('popupNewTab')}</span>
        </a>
      )}
      <RulesThen finding={finding} {...props} />
    </li>
  );
}

/** So many words of a post are shown as the reason. */
const REASONS = 3;

/** Why it is on the list: whose account it is known to be, or the words that did it. */
function Why({ finding, data, standpoint }: { finding: Finding } & LookBackProps) {
  const { words, of } = data.speech;
  const { listed, evidence, contests = [] } = finding;
  if (listed) return <p class="soft">{words('lookbackByAccount')}</p>;
  const open = standpoint.contests.filter(({ id }) => contests.includes(id)).map(({ name }) => of(name));
  return (
    <ul class="plain soft">
      {evidence.slice(0, REASONS).map(({ kind, words: found, where }) => (
        <li key={`${kind} ${where} ${found}`}>
          <q>{found}</q> {words(MEANING[kind])}
        </li>
      ))}
      {open.length > 0 && <li>{words('lookbackNumber', either(open, words))}</li>}
    </ul>
  );
}

/** The contest in its stage on the day of the act; else in what came upon it, else as it stands today. */
function occasionsOf(
  { contest: id, stage, date, since, today }: Finding,
  standpoint: Standpoint,
): Occasion[] {
  const contest = standpoint.contests.find((one) => one.id === id);
  const [when, day] = stage
    ? [stage, date]
    : since
      ? [since.stage, since.from]
      : [today?.stage, today?.rehearsed ? standpoint.rehearsal : standpoint.today];
  return contest && when && day ? [{ contest, stage: { stage: when }, day }] : [];
}

function RulesThen({ finding, data, standpoint, circulars }: { finding: Finding } & LookBackProps) {
  const { speech } = data;
  const { words } = speech;
  const occasions = occasionsOf(finding, standpoint);
  const { main, regional } = rulesAbout(
    finding.interaction,
    finding.level,
    occasions,
    standpoint.regions,
    circulars,
  );
  return (
    <details>
      <summary>{words('lookbackRules')}</summary>
      {!main && (
        <p>{words(occasions.length > 0 || finding.date ? 'lookbackRulesNone' : 'lookbackRulesUndated')}</p>
      )}
      {main && <Clause one={main} speech={speech} />}
      {regional && <Clause one={regional} speech={speech} />}
    </details>
  );
}
