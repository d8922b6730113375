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

/** What a trace tells, in milliseconds of processor time, so that a busy machine does not count. */
export interface Trace {
  /** All functions of the content script that the browser has called. */
  ours: number;
  /** The longest time for which the page had to wait for one function of the content script that the browser has called. */
  longest: number;
  /** For each DOM event, how long functions of the content script ran in it. */
  dispatches: { type: string; ours: number }[];
}

/**
 * Records what the browser does while `work` runs. Its own timeline says for each function it calls in which file it stands, so our
 * time is measured without any code of ours in the page.
 */
export async function trace(browser: CDPSession, work: () => Promise<void>): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...value.filter(isTimed));
  };
  browser.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()));
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
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
  const calls = events.filter(({ name, args }) => name === 'FunctionCall' && isOurs(args?.data?.url));
  const dispatches = events
    .filter(({ name }) => name === 'EventDispatch')
    .map((dispatch) => ({
      type: dispatch.args?.data?.type ?? '',
      ours: timeOf(calls.filter((call) => isWithin(call, dispatch))),
    }));
  const longest = Math.max(0, ...calls.map((call) => timeOf([call])));
  return { ours: timeOf(calls), longest, dispatches };
}

function timeOf(calls: TraceEvent[]): number {
  return calls.reduce((sum, { tdur }) => sum + tdur / 1000, 0);
}

function isOurs(url: string | undefined): boolean {
  return url?.endsWith('/src/content.iife.js') ?? false;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  const sameThread = inner.tid === outer.tid && inner.pid === outer.pid;
  return sameThread && inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
}
