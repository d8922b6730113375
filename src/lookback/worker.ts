import { checkArchives, type Report, type Request } from './report.ts';

// Reads archives beside the page, so that the page can be used, and the reading ended, at any time.
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const tell = (report: Report) => postMessage(report);
  // Of a promise that fails the page would hear nothing.
  checkArchives(data, tell).then((result) => tell({ is: 'done', result }), reportError);
});
