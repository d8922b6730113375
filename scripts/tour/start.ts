import { parseArgs } from 'node:util';
import { startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { tabOf } from '../../tests/e2e/local-page.ts';
import { choose, startSites } from '../../tests/e2e/stage.ts';
import { buildFirst } from '../fresh-build.mjs';
import { guide } from './guide.ts';

const DAY_MS = 86_400_000;
const REHEARSED_DAY = '2024-10-01';
const LEBONG = '17.07';

export const USAGE = `usage: npm start [-- --headless]
Opens a browser with the extension on pages of our own; without a display, or with --headless, makes the tour by itself.`;

/**
 * `npm start`: builds the extension and opens a browser with it on the local sites, in a rehearsal inside the campaign of 2024, for a
 * person to try. Without a display, or with `--headless`, it makes the tour by itself and tells what happened; then the exit
 * code says whether everything went as it should. Nothing leaves the machine.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { headless: { type: 'boolean', default: false } } });
  const failed = buildFirst('chromium');
  if (failed) return failed;
  const headless = values.headless || !hasDisplay();
  const server = await startSites();
  const browser = await startChromium({ port: server.port, window: !headless });
  try {
    const until = new Date(Date.now() + DAY_MS).toISOString();
    await choose(browser, { regions: [LEBONG], rehearsal: { date: REHEARSED_DAY, until } });
    return headless ? await guide(browser) : await invite(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens the pages and waits until the person closes the browser. */
async function invite(browser: Awaited<ReturnType<typeof startChromium>>): Promise<number> {
  const home = 'https://x.com/home';
  await browser.open(home);
  await browser.openTab(`${browser.origin}/src/popup/index.html?tab=${await tabOf(browser, home)}`);
  await browser.openTab('https://www.facebook.com/');
  console.log(INVITATION);
  await new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
  return 0;
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const INVITATION = `
Peramban terbuka dengan Jaga Jempol. Latihan: 1 Oktober 2024, masa kampanye, Kabupaten Lebong.
x.com dan facebook.com di jendela ini adalah halaman buatan sendiri di komputer ini; tidak ada yang dikirim ke internet.

Yang bisa dicoba:
 1. Sukai "Resep lempuk durian": langsung berjalan.
 2. Sukai "Jangan lupa coblos nomor 1 Helmi-Mian": ditahan, dengan penjelasan. "Tidak jadi" tidak meninggalkan jejak.
 3. Sukai "Helmi Hasan–Mian nomor urut 1 …": catatan kecil; tekan sekali lagi setelah jeda, maka berjalan.
 4. Posting ulang, kutip, bagikan, balas, komentari (Enter), ikuti; arahkan ke Suka di Facebook untuk tanggapan.
 5. Klik sebuah unggahan di X lalu tekan l, r, t, s; di Facebook l, c, s.
 6. Batalkan suka: tidak pernah ditahan.
 7. Ikon Jaga Jempol di bilah alat (di balik ikon keping teka-teki): aturan hari ini. Tab kedua menampilkan isinya.

A browser is open with Jaga Jempol, rehearsing 1 October 2024: campaign time, Lebong regency. x.com and facebook.com in this
window are pages of our own on this computer; nothing goes to the internet. Like the recipe (goes through at once), the post that
says "coblos nomor 1" (held, with an explanation), the one that says "nomor urut 1" (a small note; press again after the pause).
Try repost, quote, share, comment, follow, the sites' keys, and taking a like back. Close the window to end.
`;
