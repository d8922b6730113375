import type { RuleInForce } from '../policy/policy.ts';
import { remarkFor } from '../policy/status.ts';
import { CONFIDENCE } from '../words/confidence.ts';
import type { Speech } from './props.ts';

/** One rule with where it stands, how sure it is, and what sources make of it; the document's text beside the supervisors' reading. */
export function Clause({ one: { circular, rule }, speech }: { one: RuleInForce; speech: Speech }) {
  const { words, of, status } = speech;
  const remark = remarkFor(rule.sanction ?? {}, status);
  return (
    <article class="clause">
      <p class="where">
        <strong>{of(circular.short)}</strong>, {of(rule.clause)}{' '}
        <span class={`tag confidence-${rule.confidence}`}>{words(CONFIDENCE[rule.confidence])}</span>
      </p>
      {rule.reading ? (
        <div class="beside">
          <div>
            <p class="label">{words('dialogText')}</p>
            <p>{of(rule.text)}</p>
          </div>
          <div>
            <p class="label">{words('dialogReading')}</p>
            <p>{of(rule.reading)}</p>
          </div>
        </div>
      ) : (
        <p>{of(rule.text)}</p>
      )}
      {rule.disputes && (
        <details>
          <summary>{words('dialogDisputes')}</summary>
          <ul>
            {rule.disputes.map((dispute) => (
              <li key={dispute.id}>{of(dispute)}</li>
            ))}
          </ul>
        </details>
      )}
      {rule.sanction && (
        <details>
          <summary>{words('popupSanction')}</summary>
          {remark === 'pppk' || remark === 'other' ? (
            <p>{words(remark === 'pppk' ? 'sanctionPppk' : 'sanctionOther')}</p>
          ) : (
            <>
              <p>{of(rule.sanction.text)}</p>
              <Sources sources={rule.sanction.sources} speech={speech} />
            </>
          )}
        </details>
      )}
      <Sources sources={rule.sources} speech={speech} />
    </article>
  );
}

/** Links to where a fact comes from, by the name of the site. */
export function Sources({ sources, speech: { words } }: { sources: string[]; speech: Speech }) {
  return (
    <details class="sources">
      <summary>
        {words('popupSource')} ({sources.length})
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <a href={source} target="_blank" rel="noreferrer noopener">
              {nameOf(source)}
              <span class="unseen"> {words('popupNewTab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Enough of an address to tell one source from another. */
function nameOf(source: string): string {
  const { hostname, pathname } = new URL(source);
  const last = decoded(pathname).split('/').filter(Boolean).at(-1) ?? '';
  const host = hostname.replace(/^(www|amp|m)\./, '');
  return /[a-z]{4}/i.test(last) ? `${host}: ${last.replaceAll('-', ' ').slice(0, 60)}` : host;
}

/** `path` as people read it; one with a bare `%`, such as `/edaran-100%-netral`, as it stands. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
