import type { Change } from '../packs/changes.ts';
import type { Library } from './library.ts';
import { ruleName } from './library.ts';
import type { Go, PopupData } from './props.ts';

interface NewsProps {
  data: PopupData;
  go: Go;
}

/** What is new since the last edition of the data, and what an agency or a file brought beside the bundled ones. */
export function News({ data: { news, library, speech }, go }: NewsProps) {
  const { words, day } = speech;
  const { edition, issued, changes } = news;
  return (
    <section aria-labelledby="news">
      <h2 id="news">{words('popupNewsHeading')}</h2>
      <p class="soft">{words('popupNewsEdition', String(edition), day(issued))}</p>
      {edition === 1 && <p>{words('popupNewsFirst')}</p>}
      {edition > 1 && changes.length === 0 && <p>{words('popupNewsNone')}</p>}
      <ul class="plain links">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.id} ${change.how}`}>
            <Name change={change} library={library} go={go} name={speech.of(change.name)} />{' '}
            <span class="tag">{words(change.how === 'added' ? 'popupNewsAdded' : 'popupNewsChanged')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to a circular or an answer; a contest stands under today. */
function Name({ change, library, go, name }: { change: Change; library: Library; go: Go; name: string }) {
  const circular = library.circulars.find(({ id }) => change.kind === 'circulars' && id === change.id);
  const [rule] = circular?.rules ?? [];
  if (change.kind === 'contestants') return <span>{name}</span>;
  const follow = () =>
    circular && rule
      ? go({ view: 'circulars', rule: ruleName({ circular, rule }), from: 'rules' })
      : go({ view: 'ask', query: name, answer: change.id });
  return (
    <button type="button" class="link" onClick={follow}>
      {name}
    </button>
  );
}
