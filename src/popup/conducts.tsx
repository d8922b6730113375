import type { Conduct } from '../policy/circular.ts';
import type { Speech } from '../surface/props.ts';
import { Sign, type SignName } from '../surface/sign.tsx';
import type { WordKey } from '../words/words.ts';
import type { Holding, Overview } from './overview.ts';
import { RuleList } from './rule-list.tsx';

type Outcome = 'yes' | 'no' | 'depends';

/** A conduct's name, and what is said of it where a common word would say too little. */
const CONDUCTS: Record<Conduct, { name: WordKey } & Partial<Record<Outcome, WordKey>>> = {
  photo: { name: 'popupConductPhoto', no: 'popupConductPhotoNo' },
  attend: {
    name: 'popupConductAttend',
    no: 'popupConductAttendNo',
    depends: 'popupConductAttendDepends',
  },
  attributes: { name: 'popupConductAttributes', no: 'popupConductAttributesNo' },
  material: { name: 'popupConductMaterial', no: 'popupConductMaterialNo' },
  insult: { name: 'popupConductInsult', no: 'popupConductInsultNo' },
  vote: { name: 'popupConductVote', yes: 'popupConductVoteYes' },
  read: { name: 'popupConductRead', yes: 'popupConductReadYes' },
};

const USUAL: Record<Outcome, WordKey> = {
  yes: 'popupAllowed',
  no: 'popupForbidden',
  depends: 'popupDependsAsk',
};

/** Conduct beyond the six interactions: what holds now, the rules against it, and what is allowed of it. */
export function Conducts({ conducts, speech }: { conducts: Overview['conducts']; speech: Speech }) {
  const { words } = speech;
  return (
    <>
      <h3 class="apart">{words('popupConductsHeading')}</h3>
      {[...conducts].map(([conduct, holding]) => {
        const outcome = outcomeOf(holding);
        const { name, [outcome]: said } = CONDUCTS[conduct];
        return (
          <Act
            key={conduct}
            sign={outcome}
            name={words(name)}
            says={words(said ?? USUAL[outcome])}
            holding={holding}
            speech={speech}
          />
        );
      })}
    </>
  );
}

/** What sources dispute depends, and so does what none of them speaks of. An undisputed permission is an exception to what is forbidden. */
function outcomeOf({ forbids, allows }: Holding): Outcome {
  if (allows.some(({ rule }) => rule.confidence === 'disputed')) return 'depends';
  if (forbids.length > 0) return 'no';
  return allows.length > 0 ? 'yes' : 'depends';
}

interface ActProps {
  sign: SignName;
  name: string;
  says: string;
  holding: Holding;
  speech: Speech;
}

/** One act: what holds at a glance, and inside the rules that say so. */
export function Act({ sign, name, says, holding: { forbids, allows }, speech }: ActProps) {
  const head = (
    <>
      <Sign name={sign} />
      <span>
        <strong>{name}</strong>
        <small>{says}</small>
      </span>
    </>
  );
  if (forbids.length + allows.length === 0) {
    return (
      <div class="act">
        <div class="summary">{head}</div>
      </div>
    );
  }
  return (
    <details class="act">
      <summary>{head}</summary>
      <RuleList rules={forbids} speech={speech} />
      {forbids.length > 0 && allows.length > 0 && (
        <p class="label inside">{speech.words('popupAllowedHeading')}</p>
      )}
      <RuleList rules={allows} speech={speech} />
    </details>
  );
}
