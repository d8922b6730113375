// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { line, open, press } from './open.ts';

const BUTTON = '<button id="it">Suka</button>';
const href = encodeURIComponent('https://contoh.test/panen-raya');
const PLUGINS = 'https://www.facebook.com/v19.0/plugins';

describe('what a page or frame is about that does one thing about its address', () => {
  test('what the address carries and what it shows, not the scripts that stand in it', () => {
    const markup = `<div>Panen raya ${BUTTON}</div><script>const words = 'coblos';</script><style>b { color: red }</style>`;
    const site = open(markup, `${PLUGINS}/like.php?href=${href}`);
    expect(line(press(site, 'it'))).toBe('like like act unknown by text on BODY');
    expect(site.read(document.body)).toMatchObject({
      text: 'Panen raya Suka',
      links: ['https://contoh.test/panen-raya'],
    });
  });

  test('an account of the site that the address leads to is its author', () => {
    const page = encodeURIComponent('https://www.facebook.com/dapur.butini/');
    const site = open(BUTTON, `${PLUGINS}/page.php?href=${page}`);
    expect(site.read(document.body).author.handle).toBe('dapur.butini');
  });

  test.each([
    [`${PLUGINS}/page.php`, 'Suka Halaman', 'like'],
    [`${PLUGINS}/page.php`, 'Ikuti Halaman', 'follow'],
    [`${PLUGINS}/follow.php`, 'Ikuti', 'follow'],
    [`${PLUGINS}/comments.php`, 'Posting', 'comment'],
    [`${PLUGINS}/comments.php`, 'Suka', 'like'],
    [`${PLUGINS}/post.php`, 'Suka', 'like'],
    ['https://www.facebook.com/share.php', 'Posting ke Facebook', 'share'],
    ['https://www.facebook.com/sharer/sharer.php', 'Post to Facebook', 'share'],
    ['https://www.facebook.com/dialog/send', 'Kirim', 'share'],
    ['https://www.facebook.com/v19.0/dialog/feed', 'Bagikan', 'share'],
  ])('%s: "%s" is a %s', (address, word, interaction) => {
    const site = open(`<button id="it">${word}</button>`, `${address}?href=${href}`);
    expect(press(site, 'it')?.control.interaction).toBe(interaction);
  });

  test('X without its marks: the first button of the sheet', () => {
    const sheet =
      '<div role="alertdialog">@dapur.butini <button id="it">はい</button><button id="no">いいえ</button></div>';
    const site = open(sheet, 'https://x.com/intent/follow?screen_name=dapur.butini');
    expect(line(press(site, 'it'))).toBe('follow follow act unknown by structure on BODY');
    expect(press(site, 'no')).toBeUndefined();
  });

  test('the share button of a frame only opens the page on which sharing is held', () => {
    const site = open('<button id="it">Bagikan</button>', `${PLUGINS}/share_button.php?href=${href}`);
    expect(press(site, 'it')).toBeUndefined();
  });
});
