import type { Report, Request } from './report.ts';

/** Starts a check beside the page; gives back how to end it, after which nothing is told any more. */
export type StartCheck = (request: Request, hear: (report: Report | { is: 'failed' }) => void) => () => void;

export const startCheck: StartCheck = (request, hear) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if (data.is === 'done') worker.terminate();
    hear(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    hear({ is: 'failed' });
  });
  worker.postMessage(request);
  return () => worker.terminate();
};
