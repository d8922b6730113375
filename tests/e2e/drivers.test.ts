import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './drivers/both.ts';
import { type BrowserUnderTest, until } from './drivers/browser.ts';
import type { ChromiumUnderTest } from './drivers/chromium.ts';
import { type Server, startServer } from './drivers/server.ts';

declare global {
  interface Window {
    log: string[];
    gone: WeakRef<Element>;
  }
}

const PAGE = `<!doctype html><title>page</title><body style="margin:0"><button id="b">Halo</button><div id="host"></div>
<div style="height:3000px"></div><button id="far" disabled>Jauh</button><input id="i"><script>
  window.log = [];
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p>di dalam</p><button id="inner">Tekan</button>';
  const note = (where) => (event) => log.push([where, event.type, event.pointerType ?? event.key, event.isTrusted].join(' '));
  for (const type of ['click', 'dblclick', 'pointerdown']) b.addEventListener(type, note('b'));
  root.getElementById('inner').addEventListener('click', note('inner'));
  i.addEventListener('keydown', note('i'));
  i.addEventListener('keydown', ({ repeat }) => repeat && log.push('again'));
</script>`;

describe.each(BROWSERS)('the driver of %s', (name, start) => {
  let server: Server;
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    server = await startServer({ 'x.com': () => ({ body: PAGE }) });
    browser = await start({ port: server.port });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const log = () => browser.evaluate(() => window.log.splice(0));

  test('opens a site under its real host name', async () => {
    await browser.open('https://www.x.com/home');
    expect(await browser.evaluate(() => location.href)).toBe('https://www.x.com/home');
    expect(server.requests).toContainEqual({ method: 'GET', host: 'www.x.com', path: '/home', body: '' });
  });

  test('clicks, twice too, as a person does', async () => {
    await browser.click('#b');
    expect(await log()).toEqual(['b pointerdown mouse true', 'b click mouse true']);
    await browser.doubleClick('#b');
    expect(await log()).toContain('b dblclick  true');
  });

  test('taps with a finger', async () => {
    await browser.tap('#b');
    expect(await log()).toEqual(['b pointerdown touch true', 'b click touch true']);
  });

  test('sees and presses what is in a closed shadow root', async () => {
    expect(await browser.look('#inner')).toBeUndefined();
    expect((await browser.waitFor({ ours: 'p' })).text).toBe('di dalam');
    await browser.click({ ours: '#inner' });
    expect(await log()).toEqual(['inner click mouse true']);
    expect(await browser.look({ ours: '#inner' })).toMatchObject({ focused: true, disabled: false });
    expect(await browser.look({ ours: '#nothing' })).toBeUndefined();
  });

  test.each(name === 'chromium' ? ['body > p'] : [])(
    'does not keep what it has looked at: %s',
    async (spot) => {
      await browser.evaluate(() => document.body.append(document.createElement('p')));
      await browser.look(spot);
      await browser.evaluate(() => {
        const element = document.querySelector('body > p');
        if (element) window.gone = new WeakRef(element);
        element?.remove();
      });
      await until('the element to be collected', async () => {
        await (browser as ChromiumUnderTest).page().requestGC();
        return browser.evaluate(() => window.gone.deref() === undefined);
      });
    },
  );

  test('scrolls to what is far down, types there and presses keys', async () => {
    expect(await browser.look('#far')).toMatchObject({ disabled: true, text: 'Jauh' });
    await browser.click('#i');
    await browser.type('a');
    await browser.press('Control+Enter');
    await browser.press('Space');
    expect(await log()).toEqual([
      'i keydown a true',
      'i keydown Control true',
      'i keydown Enter true',
      'i keydown   true',
    ]);
    expect(await browser.evaluate(() => document.querySelector('input')?.value)).toBe('a ');
  });

  test('keeps a key down', async () => {
    await browser.focus('#i');
    await browser.keepDown('Enter', 3);
    const first = 'i keydown Enter true';
    expect(await log()).toEqual([first, first, 'again', first, 'again']);
  });

  test('gives an element the focus', async () => {
    await browser.focus('#b');
    expect(await browser.look('#b')).toMatchObject({ focused: true });
    await browser.press('Enter');
    expect((await log()).at(-1)).toMatch(/^b click .*true$/);
  });

  test('uses the extension from the inside, before and after a reload', async () => {
    await browser.inExtension((api, value) => api.storage.local.set({ probe: value }), 'satu');
    await browser.reloadExtension();
    const stored = await browser.inExtension((api) => api.storage.local.get('probe'));
    expect(stored).toEqual({ probe: 'satu' });
  });

  test('opens and closes tabs', async () => {
    await browser.openTab('https://x.com/second');
    expect(await browser.evaluate(() => location.pathname)).toBe('/second');
    await browser.closeTab();
    expect(await browser.evaluate(() => location.pathname)).toBe('/home');
  });

  test('takes pictures of the size asked for', async () => {
    await browser.resize(600, 640);
    expect(await browser.evaluate(() => [innerWidth, innerHeight])).toEqual([600, 640]);
    const png = await browser.screenshot();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 640]);
  });
});
