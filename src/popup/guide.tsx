import { ANSWER_ACTS, ANSWER_SUBJECTS, type AnswerAct, type AnswerSubject } from '../policy/answer.ts';
import type { WordKey } from '../words/words.ts';
import { AnswerCard } from './answer-card.tsx';
import type { Go, Place, PopupData } from './props.ts';

const ACTS: Record<AnswerAct, WordKey> = {
  like: 'popupGuideLike',
  comment: 'popupGuideComment',
  share: 'popupGuideShare',
  follow: 'popupGuideFollow',
  join: 'popupGuideJoin',
  publish: 'popupGuidePublish',
  photo: 'popupGuidePhoto',
  attend: 'popupGuideAttend',
  look: 'popupGuideLook',
  elsewhere: 'popupGuideElsewhere',
};

const SUBJECTS: Record<AnswerSubject, WordKey> = {
  contestant: 'popupGuideContestant',
  party: 'popupGuideParty',
  news: 'popupGuideNews',
  organiser: 'popupGuideOrganiser',
  family: 'popupGuideFamily',
  office: 'popupGuideOffice',
  self: 'popupGuideSelf',
};

/** Three questions that lead to an answer: what, about whom, and which situation is the nearest. */
export function Guide({ data, place, go }: { data: PopupData; place: Place; go: Go }) {
  const { library, speech } = data;
  const { words } = speech;
  const { act, about } = place;
  const ofAct = library.answers.filter((answer) => answer.act === act);
  const subjects = ANSWER_SUBJECTS.filter((subject) => ofAct.some((answer) => answer.about === subject));
  const subject = subjects.length === 1 ? subjects[0] : about;
  const nearest = ofAct.filter((answer) => answer.about === subject);
  return (
    <div class="guide">
      <h3>{words('popupGuideHeading')}</h3>
      <Choices
        question={words('popupGuideAct')}
        choices={ANSWER_ACTS.map((name) => ({ name, label: words(ACTS[name]) }))}
        chosen={act}
        choose={(name) => go({ act: name, about: undefined })}
      />
      {subjects.length > 1 && (
        <Choices
          question={words('popupGuideAbout')}
          choices={subjects.map((name) => ({ name, label: words(SUBJECTS[name]) }))}
          chosen={about}
          choose={(name) => go({ about: name })}
        />
      )}
      {nearest.length > 0 && (
        <>
          <p class="label">{words('popupGuideNearest')}</p>
          {nearest.map((answer) => (
            <AnswerCard
              key={answer.id}
              answer={answer}
              open={answer.id === place.answer}
              library={library}
              speech={speech}
              go={go}
            />
          ))}
        </>
      )}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  question: string;
  choices: { name: T; label: string }[];
  chosen: T | undefined;
  choose(name: T): void;
}

function Choices<T extends string>({ question, choices, chosen, choose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend class="label">{question}</legend>
      {choices.map(({ name, label }) => (
        <button type="button" key={name} aria-pressed={name === chosen} onClick={() => choose(name)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
