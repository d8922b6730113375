import { until } from '../../tests/e2e/drivers/browser.ts';
import { settle } from '../../tests/e2e/local-page.ts';
import { answer, BUBBLE, DIALOG } from '../../tests/e2e/warning.ts';
import { markedAttributes } from './attributes.ts';
import type { Seen, SeenControl } from './lens.ts';
import type { SavedPage } from './saved.ts';
import type { Captures } from './stage.ts';

const CAMPAIGN_TEXT = 'Jangan lupa coblos nomor 1 Helmi-Mian';
const ORDINARY_TEXT = 'Jadwal posyandu hari Kamis di balai desa';

/** One press of one control: on which text, with which attribute of the page renamed. */
interface Press {
  control: SeenControl;
  text: string;
  renamed: string;
}

/** Presses every control of a page on a campaign post and on an ordinary one, as saved and with each mark renamed in turn; gives the failures. */
export async function pressAll(captures: Captures, page: SavedPage, seen: Seen): Promise<number> {
  const marks = await captures.browser.evaluate(
    (names) => names.filter((name) => document.querySelector(`[${name}]`) !== null),
    markedAttributes(seen.site),
  );
  const controls = seen.controls.filter(({ hidden }) => !hidden);
  let failures = 0;
  for (const renamed of ['', ...marks]) {
    const problems = await pressEach(captures, page, controls, renamed);
    const how = renamed === '' ? 'as saved' : `without ${renamed}`;
    console.log(`  pressed ${controls.length}, ${how}: ${problems.length} wrong`);
    for (const problem of problems) console.log(`    ${problem}`);
    failures += problems.length;
  }
  return failures;
}

async function pressEach(captures: Captures, page: SavedPage, controls: SeenControl[], renamed: string) {
  const problems: string[] = [];
  // What was said on a press that failed may still lie over the other controls, or hold what they do.
  const note = async (control: SeenControl, text: string, problem: string | undefined) => {
    if (!problem) return;
    problems.push(`${control.name} on "${text}": ${problem}`);
    await captures.show(page);
  };
  await captures.show(page);
  for (const control of controls) {
    await note(
      control,
      ORDINARY_TEXT,
      await pressFreely(captures, { control, text: ORDINARY_TEXT, renamed }),
    );
  }
  let used = true;
  for (const control of controls) {
    const press = { control, text: CAMPAIGN_TEXT, renamed };
    // What is gone through with once is not asked again on the same page, and what we say of it may lie over the next button.
    if (isAct(control) || used) await captures.show(page);
    used = isAct(control);
    await note(
      control,
      CAMPAIGN_TEXT,
      await (isAct(control) ? pressHeld(captures, press) : pressFreely(captures, press)),
    );
  }
  return problems;
}

function isAct({ step, state }: SeenControl): boolean {
  return step !== 'opener' && state !== 'on';
}

/** Presses what must reach the page at once; says what went wrong, or nothing. */
async function pressFreely({ browser }: Captures, press: Press): Promise<string | undefined> {
  await prepare(browser, press);
  // The mark that a text brings moves what is below it.
  await settle(browser);
  const point = await prepare(browser, press);
  if (!point) return 'cannot be pressed';
  await browser.click(point);
  return onceAt(browser, press.control, 'at once');
}

/** Presses what must be held until the person goes through; says what went wrong, or nothing. */
async function pressHeld({ browser }: Captures, press: Press): Promise<string | undefined> {
  if (press.control.text < 0) return 'the post shows no text that could be replaced';
  const point = await prepare(browser, press);
  if (!point) return 'cannot be pressed';
  await until('the protection of the page', () => isProtected(browser));
  await browser.click(point);
  const shown = await warned(browser);
  const before = await reached(browser);
  if (before.length > 0) return `the page has heard ${[...new Set(before)].join(', ')}`;
  if (!shown) return 'nothing was said';
  if (shown === 'dialog') await answer(browser, 'proceed');
  else await browser.click(point);
  return onceAt(browser, press.control, 'after going through');
}

async function warned(browser: Captures['browser']): Promise<'dialog' | 'bubble' | undefined> {
  const look = async () => {
    if (await browser.look(DIALOG)) return 'dialog' as const;
    return (await browser.look(BUBBLE)) ? ('bubble' as const) : undefined;
  };
  return until('a warning', look, 1).catch(() => undefined);
}

async function onceAt(browser: Captures['browser'], control: SeenControl, when: string) {
  const clicks = await browser.evaluate((index) => window.clicksAt(index), control.element);
  return clicks === 1 ? undefined : `${clicks} activations ${when}`;
}

/** Puts the text in, renames, and gives where the control can be pressed. */
function prepare(browser: Captures['browser'], { control, text, renamed }: Press) {
  return browser.evaluate(
    (element, place, words, attribute) => {
      const button = document.querySelector(`[data-saved="${element}"]`);
      const holder = document.querySelector(`[data-saved="${place}"]`);
      if (!button) return undefined;
      window.reached = [];
      const first = [...(holder?.childNodes ?? [])].find(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
      );
      if (first) first.nodeValue = words;
      else if (holder) holder.textContent = words;
      // A composer that was saved empty could not send.
      button.removeAttribute('disabled');
      for (const one of attribute === '' ? [] : document.querySelectorAll(`[${attribute}]`)) {
        one.setAttribute(`renamed-${attribute}`, one.getAttribute(attribute) ?? '');
        one.removeAttribute(attribute);
      }
      window.clicksAt = () =>
        window.reached.filter(
          ({ type, where, capture, target }) =>
            type === 'click' &&
            where === 'window' &&
            capture &&
            target instanceof Node &&
            button.contains(target),
        ).length;
      button.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const places = [0.5, 0.25, 0.75, 0.05, 0.95].flatMap((x) =>
        [0.5, 0.2, 0.8].map((y) => ({ x: left + width * x, y: top + height * y })),
      );
      return places.find(({ x, y }) => button.contains(document.elementFromPoint(x, y)));
    },
    control.element,
    control.text,
    text,
    renamed,
  );
}

function isProtected(browser: Captures['browser']): Promise<boolean> {
  return browser.inExtension(async (api) => {
    const tabs = await api.tabs.query({});
    const asked = tabs.map(({ id = -1 }) => api.tabs.sendMessage(id, { ask: 'page' }).catch(() => undefined));
    const states: unknown[] = await Promise.all(asked);
    return states.some((state) => JSON.stringify(state ?? {}).includes('"protection":"on"'));
  });
}

function reached(browser: Captures['browser']): Promise<string[]> {
  return browser.evaluate(() => window.reached.map(({ type, where }) => `${type} at ${where}`));
}

declare global {
  interface Window {
    reached: { type: string; where: string; capture: boolean; target: EventTarget | undefined }[];
    clicksAt(element: number): number;
  }
}
