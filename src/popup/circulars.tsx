import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Circular } from '../policy/circular.ts';
import { contains, NATION, type Region } from '../policy/region.ts';
import { Clause, Sources } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { describe } from '../surface/region-search.ts';
import { CONFIDENCE } from '../words/confidence.ts';
import { Back } from './back.tsx';
import { ruleName } from './library.ts';
import type { Go, Place, PopupData, PopupProps } from './props.ts';

/** Every circular with all that is known of it, those of the person's regions first. */
export function Circulars({ data, place, go }: PopupProps & { place: Place; go: Go }) {
  const { library, overview, speech } = data;
  const { words } = speech;
  const groups = groupsOf(library.circulars, overview.regions);
  return (
    <section aria-labelledby="circulars">
      <Back label={words('popupBack')} onBack={() => go({ view: place.from, rule: undefined })} />
      <h2 id="circulars">{words('popupCircularsHeading')}</h2>
      {groups.map(({ name, circulars }) => (
        <div class="group" key={name}>
          <h3>{words(name)}</h3>
          {circulars.map((circular) => (
            <Document key={circular.id} circular={circular} wanted={place.rule} data={data} />
          ))}
        </div>
      ))}
    </section>
  );
}

function groupsOf(circulars: Circular[], regions: Region[]) {
  const national = circulars.filter(({ region }) => region === NATION);
  const near = circulars.filter(
    ({ region }) => region !== NATION && regions.some(({ code }) => contains(region, code)),
  );
  const others = circulars.filter((circular) => !national.includes(circular) && !near.includes(circular));
  return [
    { name: 'popupCircularsNear', circulars: near } as const,
    { name: 'popupCircularsNational', circulars: national } as const,
    { name: 'popupCircularsElsewhere', circulars: others } as const,
  ].filter(({ circulars }) => circulars.length > 0);
}

interface DocumentProps {
  circular: Circular;
  /** The rule that is to be shown. */
  wanted: string | undefined;
  data: PopupData;
}

function Document({ circular, wanted, data: { speech, regions } }: DocumentProps) {
  const { words, of } = speech;
  const region = regions.find(({ code }) => code === circular.region);
  const isWanted = circular.rules.some((rule) => ruleName({ circular, rule }) === wanted);
  return (
    <details class="act" open={isWanted}>
      <summary>
        <span>
          <strong>{of(circular.short)}</strong>
          <small>
            {of(circular.number)} · {partOfDate(circular.date, speech)}
          </small>
        </span>
      </summary>
      <div class="inside">
        <p>{of(circular.title)}</p>
        <dl class="facts">
          <div>
            <dt>{words('popupCircularIssuer')}</dt>
            <dd>{of(circular.issuer)}</dd>
          </div>
          {region && circular.region !== NATION && (
            <div>
              <dt>{words('popupCircularRegion')}</dt>
              <dd>{describe(region, regions).name}</dd>
            </div>
          )}
          <div>
            <dt>{words('popupCircularStatus')}</dt>
            <dd>{of(circular.status)}</dd>
          </div>
        </dl>
        <p>
          <a href={circular.url} target="_blank" rel="noreferrer noopener">
            {words('popupCircularLink')}
            <span class="unseen"> {words('popupNewTab')}</span>
          </a>{' '}
          <span class={`tag confidence-${circular.confidence}`}>
            {words(CONFIDENCE[circular.confidence])}
          </span>
        </p>
        <Sources sources={circular.sources} speech={speech} />
        <p class="label">{words('popupCircularRules', String(circular.rules.length))}</p>
        <ul class="plain">
          {circular.rules.map((rule) => {
            const one = { circular, rule };
            return (
              <Wanted key={rule.id} wanted={ruleName(one) === wanted}>
                <Clause one={one} speech={speech} />
              </Wanted>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

/** An item of the list that is scrolled to and focused when it is the one asked for. */
function Wanted({ wanted, children }: { wanted: boolean; children: ComponentChildren }) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    item.current?.focus();
    item.current?.scrollIntoView?.({ block: 'start' });
  }, [wanted]);
  return (
    <li ref={item} class={wanted ? 'wanted' : undefined} tabIndex={wanted ? -1 : undefined}>
      {children}
    </li>
  );
}

/** As much of a date as is known: a day in words, a month, or a year. */
function partOfDate(date: string, { day, month }: Speech): string {
  if (date.length === 10) return day(date);
  return date.length === 7 ? month(date) : date;
}
