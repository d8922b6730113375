import type { Answer, Site } from '../e2e/drivers/server.ts';

/** A page of somebody else with a like button of Facebook in a frame, at the upper left corner. */
export const NEWS = 'berita.test';

/**
 * The pages and frames of the real hosts that do one thing about what their address carries, as plain forms: the like button and the sharing
 * dialog of Facebook (`/plugins/like/connect`, `__CONFIRM__`), the confirmation of X. What the server is sent is what has happened.
 */
export function withIntents(sites: Record<string, Site>): Record<string, Site> {
  const { 'x.com': x, 'facebook.com': facebook } = sites;
  return {
    ...sites,
    ...(x && { 'x.com': (request) => confirmation(request.path) ?? x(request) }),
    ...(facebook && {
      'facebook.com': (request) =>
        request.host === 'm.facebook.com' ? mobile() : (formOf(request.path) ?? facebook(request)),
    }),
    [NEWS]: ({ path }) => page(frame(new URLSearchParams(path.split('?')[1]).get('href') ?? '')),
  };
}

/** The feed of m.facebook.com in its bare outline: no roles, no labels, icons in letters of private use. */
function mobile(): Answer {
  const post = `<div data-tracking-duration-id="17" style="padding:12px"><span class="f2">Dapur Bu Tini</span>
<div class="native-text">Resep lempuk durian</div><div>\u{f0000}</div><div>\u{f0001}</div></div>`;
  return page(`<div id="screen-root"><div data-screen-id="65549">${post.repeat(8)}</div></div>`);
}

function frame(href: string): string {
  const src = `https://www.facebook.com/v19.0/plugins/like.php?href=${encodeURIComponent(href)}`;
  return `<body style="margin:0"><iframe src="${src}" style="border:0;width:120px;height:28px;display:block"></iframe>
<p>Berita hari ini</p></body>`;
}

function formOf(path: string): Answer | undefined {
  const [place = ''] = path.split('?');
  if (place.endsWith('/plugins/like.php')) {
    return page(form('/plugins/like/connect', '<button type="submit" title="Suka">Suka</button>'));
  }
  if (place === '/sharer/sharer.php') {
    return page(
      form('/sharer/done', '<textarea></textarea><button name="__CONFIRM__" value="1">Bagikan</button>'),
    );
  }
  return place.endsWith('/connect') || place === '/sharer/done' ? page('') : undefined;
}

function confirmation(path: string): Answer | undefined {
  const [place = '', query] = path.split('?');
  if (place === '/intent/done') return page('');
  if (!/^\/intent\/(like|follow)$/.test(place)) return undefined;
  const handle = new URLSearchParams(query).get('screen_name') ?? 'warung.cerita';
  const text = new URLSearchParams(query).get('shown') ?? '';
  const post = `<article data-testid="tweet"><div data-testid="User-Name"><a role="link" href="/${handle}"><div dir="ltr">${handle}</div></a></div>
<div data-testid="tweetText" lang="in">${text}</div></article>`;
  const sheet = `<div data-testid="confirmationSheetDialog" role="alertdialog">@${handle}
<button data-testid="confirmationSheetConfirm" role="button">Ya</button></div>`;
  return page(form('/intent/done', `${place.endsWith('like') ? post : ''}${sheet}`));
}

function form(action: string, inside: string): string {
  // The answer goes elsewhere: a page that stays can be pressed again.
  return `<form method="post" action="${action}" target="deeds" style="margin:0">${inside}</form><iframe name="deeds" hidden></iframe>`;
}

function page(body: string): Answer {
  return {
    body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Halaman uji lokal</title>${body}`,
  };
}
