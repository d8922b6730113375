import type { Answer, Site } from '../e2e/drivers/server.ts';

/** A page of somebody else with a like button of Facebook in a frame, at the upper left corner. */
export const NEWS = 'berita.test';
/** Under which `localSites` has the pages that do one thing about what their address carries. */
export const INTENTS = 'intents.test';
/** Under which it has m.facebook.com. */
export const MOBILE = 'mobile.test';

const PATHS: Record<string, RegExp> = {
  'x.com': /^\/intent\//,
  'threads.com': /^\/intent\//,
  'facebook.com': /^\/sharer\/|\/dialog\/(share|feed)$|\/plugins\//,
};

/** The real hosts with their pages of `intents`, m.facebook.com, and the page that has one of them in a frame. */
export function withIntents(sites: Record<string, Site>): Record<string, Site> {
  const { [INTENTS]: intents, [MOBILE]: mobile } = sites;
  const all = Object.entries(sites).map(([host, site]) => {
    const own: Site = (request) => {
      const [path = '', query = ''] = request.path.split('?');
      if (request.host === 'm.facebook.com') return query === 'bare' ? bare() : mobile?.(request);
      return intents && PATHS[host]?.test(path) ? intents(request) : site(request);
    };
    return [host, own];
  });
  const news: Site = ({ path }) => page(frame(new URLSearchParams(path.split('?')[1]).get('href') ?? ''));
  return { ...Object.fromEntries(all), [NEWS]: news };
}

/** The feed of m.facebook.com as it may come to be: no roles, no labels, icons in letters of private use. */
function bare(): Answer {
  const post = `<div data-tracking-duration-id="17" style="padding:12px"><span class="f2">Dapur Bu Tini</span>
<div class="native-text">Resep lempuk durian</div><div>\u{f0000}</div><div>\u{f0001}</div></div>`;
  return page(`<div id="screen-root"><div data-screen-id="65549">${post.repeat(8)}</div></div>`);
}

/** The frame's messages become what `window.__site` of a local site is. */
function frame(href: string): string {
  const src = `https://www.facebook.com/v19.0/plugins/like.php?href=${encodeURIComponent(href)}`;
  return `<body style="margin:0"><iframe src="${src}" style="border:0;width:120px;height:28px;display:block"></iframe>
<p>Berita hari ini</p><script>window.framed = { heard: false, log: [], stranger: false };
addEventListener('message', ({ data }) => { window.framed = data; });</script></body>`;
}

function page(body: string): Answer {
  return {
    body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Halaman uji lokal</title>${body}`,
  };
}
