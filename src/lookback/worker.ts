import { checkArchives, type Report, type Request } from './report.ts';

// Reads archives beside the page, so that the page can be used, and the reading ended, at any time.
addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const tell = (report: Report) => postMessage(report);
  tell({ is: 'done', result: await checkArchives(data, tell) });
});
