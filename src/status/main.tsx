import { render } from 'preact';
import { openPacks } from '../briefing/packs.ts';
import { askInstallation } from '../browser/installation.ts';
import { askManaged, type ManagedAnswer, onManagedChanged } from '../browser/managed.ts';
import { browserLanguage } from '../browser/start.ts';
import { onStored } from '../browser/storage.ts';
import { type EffectiveSettings, effectiveSettings } from '../settings/effective.ts';
import { openSettings, refreshManaged, SETTINGS_KEYS } from '../settings/store.ts';
import { languageFor, type WordKey, wordsIn } from '../words/words.ts';
import { isDone } from './attempt.ts';
import { type Found, reportOf, textOf } from './report.ts';
import { Status } from './status.tsx';
import './status.css';

await draw();
onStored((keys) => {
  if (keys.some((key) => SETTINGS_KEYS.includes(key))) void draw();
});
onManagedChanged(() => void check());

async function check(): Promise<void> {
  const isKept = await isDone(refreshManaged(false, Date.now()));
  await draw(isKept ? 'statusChecked' : 'popupNotKept');
}

async function copy(): Promise<void> {
  const found = await find();
  const text = textOf(reportOf(found, wordsIn(found.language)));
  const isCopied = await isDone(navigator.clipboard.writeText(text));
  await draw(isCopied ? 'statusCopied' : 'statusNotCopied');
}

async function draw(said?: WordKey): Promise<void> {
  const found = await find();
  const words = wordsIn(found.language);
  document.documentElement.lang = found.language;
  document.title = words('statusTitle');
  render(
    <Status
      sections={reportOf(found, words)}
      words={words}
      said={said ? words(said) : ''}
      check={() => void check()}
      copy={() => void copy()}
    />,
    document.body,
  );
}

async function find(): Promise<Found> {
  const now = Date.now();
  const [installation, answer] = await Promise.all([askInstallation(), askManaged()]);
  const effective = await openSettings(now).catch((error) => withoutStored(answer, error, now));
  return {
    installation,
    effective,
    packs: openPacks(effective.additions),
    answer: answer.is,
    now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: languageFor(effective.settings.language, browserLanguage()),
  };
}

/** What holds by all that is known while the browser refuses to read what is stored, which is told among the problems. */
function withoutStored(answer: ManagedAnswer, error: unknown, now: number): EffectiveSettings {
  const effective = effectiveSettings({}, answer.is === 'values' ? answer.values : {}, now);
  const problem = { path: 'storage.local', reason: String(error) };
  return { ...effective, problems: [problem, ...effective.problems] };
}
