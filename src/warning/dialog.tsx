import type { ComponentChildren } from 'preact';
import type { Words } from '../words/words.ts';
import type { Explanation, RuleText } from './explain.ts';

interface Props {
  explanation: Explanation;
  words: Words;
  /** Two arrangements take turns, because people stop seeing what always looks the same. */
  layout: 0 | 1;
  pauseSeconds: number;
  /** The pause is over: the act may be gone through with. */
  ready: boolean;
}

/** The full warning. Its buttons are told apart by name; `Surface` hears their presses. */
export function Dialog({ explanation, words, layout, pauseSeconds, ready }: Props) {
  const post = <Quote explanation={explanation} />;
  return (
    <dialog
      class={`dialog layout-${layout}`}
      role="alertdialog"
      aria-labelledby="title"
      aria-describedby="gist"
    >
      {explanation.rehearsal && <p class="rehearsal">{explanation.rehearsal}</p>}
      <div class="body">
        <h1 id="title">{explanation.title}</h1>
        {layout === 0 && post}
        <Gist explanation={explanation} words={words} />
        {layout === 1 && post}
        <Details explanation={explanation} words={words} />
      </div>
      <footer>
        {explanation.undo && <p class="undo">{explanation.undo}</p>}
        {/* Where our script is gone, as after an update in Firefox, the browser itself still closes the dialog. */}
        <form method="dialog" class="buttons">
          <button type="submit" name="give-up" class="give-up" autofocus>
            {words('dialogGiveUp')}
          </button>
          <Proceed explanation={explanation} words={words} pauseSeconds={pauseSeconds} ready={ready} />
        </form>
      </footer>
    </dialog>
  );
}

function Quote({ explanation: { quote } }: { explanation: Explanation }) {
  return (
    <figure class="quote">
      <figcaption dir="auto">{quote.by}</figcaption>
      <blockquote dir="auto">{quote.text}</blockquote>
    </figure>
  );
}

/**
 * What it is about and who could see it; what the rule's own text says, and directly below how supervisors read it; one link; and what a circular
 * of the person's own region says.
 */
function Gist({ explanation, words }: { explanation: Explanation; words: Words }) {
  const { about, seen, rule, also } = explanation;
  const link = rule && <Source url={rule.url}>{words('dialogRuleLink')}</Source>;
  return (
    <div id="gist" class="gist">
      <p>
        {about} {seen}
      </p>
      {rule && (
        <p class="rule">
          <RuleSentence rule={rule} /> {!rule.reading && link}
        </p>
      )}
      {rule?.reading && (
        <p class="rule reading">
          {rule.reading} {link}
        </p>
      )}
      {also && (
        <p class="rule">
          <small>{words('dialogAlso')}</small> <RuleSentence rule={also} />
        </p>
      )}
    </div>
  );
}

function Details({ explanation, words }: { explanation: Explanation; words: Words }) {
  const { why, allowed, rule } = explanation;
  return (
    <div class="details">
      <dl>
        {why.length > 0 && (
          <Entry term={words('dialogWhy')}>
            <ul class="evidence">
              {why.map(({ words: found, meaning }) => (
                <li key={found + meaning}>
                  <q dir="auto">{found}</q> <span>{meaning}</span>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        <Entry term={words('dialogAllowed')}>
          <ul>
            {allowed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Entry>
      </dl>
      {rule && <Background rule={rule} words={words} />}
    </div>
  );
}

function RuleSentence({ rule }: { rule: RuleText }) {
  return (
    <>
      <strong>{rule.source}:</strong> {rule.text} <small>({rule.confidence})</small>
    </>
  );
}

/** For those who want to know more: where sources differ, what they say about the consequence, and where it was read. */
function Background({ rule, words }: { rule: RuleText; words: Words }) {
  const { disputes, sanction, sources } = rule;
  return (
    <details>
      <summary>{words('dialogBackground')}</summary>
      <dl>
        {disputes.length > 0 && (
          <Entry wide term={words('dialogDisputes')}>
            <ul class="disputes">
              {disputes.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Entry>
        )}
        {sanction && (
          <Entry wide term={words('dialogSanction')}>
            {sanction.text} {sanction.confidence && <small>({sanction.confidence})</small>}
          </Entry>
        )}
        {sources.length > 0 && (
          <Entry wide term={words('dialogSources')}>
            <ul class="sources">
              {sources.map(({ host, url }) => (
                <li key={url}>
                  <Source url={url}>{host}</Source>
                </li>
              ))}
            </ul>
          </Entry>
        )}
      </dl>
    </details>
  );
}

function Source({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function Entry({ term, wide, children }: { term: string; wide?: true; children: ComponentChildren }) {
  return (
    <div class={wide ? 'entry wide' : 'entry'}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Proceed({ explanation, words, pauseSeconds, ready }: Omit<Props, 'layout'>) {
  return (
    <>
      <button
        type="button"
        name="proceed"
        class="proceed"
        aria-disabled={!ready}
        aria-describedby="wait"
        style={{ '--pause': `${pauseSeconds}s` }}
      >
        {explanation.proceed}
      </button>
      <span id="wait" class="unseen" role="status">
        {words(ready ? 'dialogReady' : 'dialogWaiting')}
      </span>
    </>
  );
}
