import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusHeading } from '../surface/heading.ts';
import { RegionPicker } from '../surface/region-picker.tsx';
import { Guide } from './guide.tsx';
import type { LookBackProps } from './props.ts';
import type { Report, Result } from './report.ts';
import { ResultView } from './result.tsx';

/** Where the page stands. `ended`: the person has cancelled, or the reading has broken down. */
type Place =
  | { is: 'idle' }
  | { is: 'ended'; failed: boolean }
  | { is: 'reading'; share: number; acts: number }
  | { is: 'done'; result: Result };

/** Opens archives from the person's disk and shows what in them touches contestants. Nothing of them is kept: it goes with the page. */
export function LookBack(props: LookBackProps) {
  const { data, standpoint, start } = props;
  const { words } = data.speech;
  const [place, move] = useState<Place>({ is: 'idle' });
  const end = useRef(() => {});
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (place.is === 'done') main.current?.querySelector<HTMLElement>('#result')?.focus();
    if (place.is === 'ended') focusHeading(main.current);
  }, [place.is]);
  const read = (files: File[]) => {
    if (files.length === 0) return;
    end.current();
    move({ is: 'reading', share: 0, acts: 0 });
    const chosen = files.map((blob) => ({ name: blob.name, blob }));
    end.current = start({ files: chosen, standpoint }, (report) => move(placeOf(report)));
  };
  const stop = () => {
    end.current();
    move({ is: 'ended', failed: false });
  };
  const clear = () => {
    focusHeading(main.current);
    move({ is: 'idle' });
  };
  return (
    <main ref={main}>
      <section aria-labelledby="lookback">
        <h2 id="lookback">{words('lookbackTitle')}</h2>
        <p>{words('lookbackWhat')}</p>
        <p>{words('lookbackPrivate')}</p>
        {standpoint.regions.length === 0 && (
          <div class="card asking">
            <p>{words('lookbackNoRegion')}</p>
            <RegionPicker {...props} once />
          </div>
        )}
        <Picker props={props} read={read} />
        <div role="status">
          {place.is === 'ended' && <p>{words(place.failed ? 'lookbackStopped' : 'lookbackCancelled')}</p>}
        </div>
        {place.is === 'reading' && <Reading {...props} share={place.share} acts={place.acts} stop={stop} />}
      </section>
      {place.is === 'done' && <ResultView {...props} result={place.result} clear={clear} />}
      <Guide {...props} />
    </main>
  );
}

function placeOf(report: Report | { is: 'failed' }): Place {
  if (report.is === 'failed') return { is: 'ended', failed: true };
  if (report.is === 'done') return report;
  const { read, total } = report.progress;
  return { is: 'reading', share: total === 0 ? 0 : Math.min(1, read / total), acts: report.acts };
}

/** The browser's own field for files speaks the browser's language: a label of ours stands in its place. */
function Picker({ props, read }: { props: LookBackProps; read(files: File[]): void }) {
  const { words } = props.data.speech;
  const hint = useId();
  return (
    <div class="picker">
      <label class="choose">
        {words('lookbackPick')}
        <input
          class="unseen"
          type="file"
          multiple
          accept=".zip,.json,.html,.htm,.js,.csv,.txt"
          aria-describedby={hint}
          onChange={({ currentTarget }) => {
            read([...(currentTarget.files ?? [])]);
            // The same file can be chosen again, and the page holds on to none.
            currentTarget.value = '';
          }}
        />
      </label>
      <small id={hint}>{words('lookbackPickHint')}</small>
    </div>
  );
}

function Reading({ data, share, acts, stop }: LookBackProps & { share: number; acts: number; stop(): void }) {
  const { words, language } = data.speech;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div class="card">
      <p>{words('lookbackReading', percent.format(share), acts.toLocaleString(language))}</p>
      <progress max={1} value={share} aria-label={words('lookbackProgress')} />
      <button type="button" onClick={stop}>
        {words('lookbackCancel')}
      </button>
    </div>
  );
}
