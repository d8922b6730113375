import type { CDPSession } from 'playwright-core';

/** One event of a Chromium trace; times in microseconds, `tdur` in processor time of its thread. */
interface TraceEvent {
  name: string;
  ts: number;
  dur: number;
  tdur: number;
  tid: number;
  pid: number;
  args?: { data?: { type?: string; url?: string } };
}

/** What a trace tells, in milliseconds of processor time, so that a busy machine counts as little as can be. */
export interface Trace {
  /** All functions of the extension that the browser has called in pages. */
  ours: number;
  /** The longest of these calls. */
  longest: number;
  /** The same without what the browser styled and laid out meanwhile: on a page of many elements that is most of opening any modal dialog. */
  longestScript: number;
  /** Tasks of the page that took more than 50 ms, the extension's part of them included. */
  longTasks: number;
  /** For each DOM event: how long its listeners ran, and how long those of the extension. */
  dispatches: { type: string; all: number; ours: number }[];
}

const LONG_MS = 50;

/**
 * Records what the browser does while `work` runs. Its own timeline says for each function it calls in which file it stands, so the time of an
 * extension is measured without any code in the page.
 */
export async function trace(browser: CDPSession, work: () => Promise<void>): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...value.filter(isTimed));
  };
  browser.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()));
  await browser.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
    transferMode: 'ReportEvents',
  });
  await work();
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  return read(events);
}

function isTimed(event: object): event is TraceEvent {
  return 'dur' in event && 'tdur' in event;
}

function read(events: TraceEvent[]): Trace {
  const calls = events.filter(({ name, args }) => name === 'FunctionCall' && isExtension(args?.data?.url));
  const styling = events.filter(({ name }) => name === 'UpdateLayoutTree' || name === 'Layout');
  const pages = new Set(
    events.filter(({ name }) => name === 'FunctionCall').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const dispatches = events
    .filter(({ name }) => name === 'EventDispatch')
    .map((dispatch) => ({
      type: dispatch.args?.data?.type ?? '',
      all: dispatch.tdur / 1000,
      ours: timeOf(calls.filter((call) => isWithin(call, dispatch))),
    }));
  return {
    ours: timeOf(calls),
    longest: Math.max(0, ...calls.map(({ tdur }) => tdur / 1000)),
    longestScript: Math.max(0, ...calls.map((call) => timeOf([call]) - timeOf(outermost(styling, call)))),
    longTasks: events.filter(
      ({ name, tdur, pid, tid }) => name === 'RunTask' && tdur > LONG_MS * 1000 && pages.has(`${pid} ${tid}`),
    ).length,
    dispatches,
  };
}

/** Those of `events` within `call` that are not within another one of them. */
function outermost(events: TraceEvent[], call: TraceEvent): TraceEvent[] {
  const inside = events.filter((one) => isWithin(one, call));
  return inside.filter((one) => !inside.some((other) => other !== one && isWithin(one, other)));
}

function timeOf(calls: TraceEvent[]): number {
  return calls.reduce((sum, { tdur }) => sum + tdur / 1000, 0);
}

function isExtension(url: string | undefined): boolean {
  return url?.startsWith('chrome-extension://') ?? false;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  const sameThread = inner.tid === outer.tid && inner.pid === outer.pid;
  return sameThread && inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
}
