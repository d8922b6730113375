import { resolve } from 'node:path';
import { pressControl, write } from '../../tests/e2e/acts/act.ts';
import { type BrowserUnderTest, until } from '../../tests/e2e/drivers/browser.ts';
import { deedsOf, focusOn, openGuarded, settle, siteLog, tabOf } from '../../tests/e2e/local-page.ts';
import { answer, BUBBLE, choice, DIALOG } from '../../tests/e2e/warning.ts';
import { POSTS, type PostName } from '../../tests/pages/content.ts';
import { Narrator, type Said } from './narrator.ts';

const PICTURES = '.cache/tour';

/** Makes the tour without a person; gives the exit code: 0 when everything went as it should. */
export async function guide(browser: BrowserUnderTest): Promise<number> {
  const narrator = new Narrator(browser, resolve(PICTURES));
  narrator.say({
    id: 'Latihan: 1 Oktober 2024, masa kampanye, Kabupaten Lebong. Semua halaman lokal; tidak ada yang keluar dari komputer ini.',
    en: 'Rehearsal: 1 October 2024, campaign time, Lebong regency. All pages are local; nothing leaves this computer.',
  });
  await tourX(browser, narrator);
  await tourFacebook(browser, narrator);
  await tourPopup(browser, narrator);
  console.log(`\nGambar / pictures: ${narrator.folder}`);
  return narrator.failures === 0 ? 0 : 1;
}

async function tourX(browser: BrowserUnderTest, narrator: Narrator): Promise<void> {
  narrator.heading({ id: 'https://x.com/home', en: 'a home timeline' });
  await openGuarded(browser, 'https://x.com/home');
  await narrator.picture('x-feed');

  tell(narrator, 'ordinary', { id: 'Menyukai dengan klik', en: 'Liking by a click' });
  await pressControl(browser, 'click', POSTS.ordinary.id, 'like');
  await deedsOf(browser);
  await narrator.reached(1);

  tell(narrator, 'campaign', { id: 'Menyukai dengan klik', en: 'Liking by a click' });
  await pressControl(browser, 'click', POSTS.campaign.id, 'like');
  await warned(browser, narrator, 'x-dialog');
  await giveUp(browser, narrator);

  tell(narrator, 'campaign', { id: 'Sekali lagi, dan tetap', en: 'Once more, and going through with it' });
  await pressControl(browser, 'click', POSTS.campaign.id, 'like');
  await warned(browser, narrator, 'x-dialog-other-layout');
  await browser.waitFor(choice('proceed'), ({ disabled }) => !disabled);
  await answer(browser, 'proceed');
  await until('the like to arrive', async () => (await siteLog(browser)).length === 2);
  await narrator.reached(1);

  tell(narrator, 'attack', { id: 'Menyukai dengan tombol l', en: 'Liking by the key l' });
  await focusOn(browser, POSTS.attack.id);
  await browser.press('l');
  await warned(browser, narrator, 'x-dialog-attack');
  await giveUp(browser, narrator);

  await openGuarded(browser, 'https://x.com/home');
  narrator.heading({ id: 'Halaman yang sama, dimuat ulang', en: 'The same page, loaded again' });
  tell(narrator, 'participant', { id: 'Menyukai dengan klik', en: 'Liking by a click' });
  await pressControl(browser, 'click', POSTS.participant.id, 'like');
  narrator.quote((await browser.waitFor(BUBBLE)).text);
  await narrator.picture('x-bubble');
  await narrator.reached(0);
  narrator.say({ id: 'Tekan sekali lagi setelah jeda.', en: 'Pressing again after the pause.' });
  await until('the second press to pass', async () => {
    await pressControl(browser, 'click', POSTS.participant.id, 'like');
    return (await siteLog(browser)).length > 0;
  });
  await narrator.reached(1);
}

async function tourFacebook(browser: BrowserUnderTest, narrator: Narrator): Promise<void> {
  const { id } = POSTS.campaign;
  narrator.heading({ id: 'https://www.facebook.com/', en: 'a feed' });
  await openGuarded(browser, 'https://www.facebook.com/');
  await narrator.picture('facebook-feed');

  tell(narrator, 'campaign', { id: 'Bagikan, lalu "Bagikan sekarang"', en: 'Share, then "Share now"' });
  await pressControl(browser, 'click', id, 'share');
  await pressControl(browser, 'click', id, 'shareNow');
  await warned(browser, narrator, 'facebook-share');
  await giveUp(browser, narrator);

  await openGuarded(browser, 'https://www.facebook.com/');
  tell(narrator, 'campaign', { id: 'Berkomentar, kirim dengan Enter', en: 'Commenting, sent by Enter' });
  await write(browser, id, 'Halo semua');
  await browser.press('Enter');
  await warned(browser, narrator, 'facebook-comment');
  await giveUp(browser, narrator);

  await openGuarded(browser, `https://www.facebook.com/?liked=${id}`);
  narrator.heading({ id: 'Unggahan yang sudah disukai', en: 'A post already liked' });
  tell(narrator, 'campaign', { id: 'Membatalkan suka', en: 'Taking the like back' });
  await pressControl(browser, 'click', id, 'like');
  await deedsOf(browser);
  await narrator.reached(1);
}

async function tourPopup(browser: BrowserUnderTest, narrator: Narrator): Promise<void> {
  narrator.heading({ id: 'Popup', en: 'the popup' });
  const tab = await tabOf(browser, 'https://www.facebook.com/');
  await browser.openTab(`${browser.origin}/src/popup/index.html?tab=${tab}`);
  await browser.resize(400, 600);
  await browser.waitFor('section.site');
  narrator.quote((await browser.waitFor('main')).text);
  await narrator.picture('popup');
}

function tell(narrator: Narrator, name: PostName, act: Said): void {
  const { text, author } = POSTS[name];
  narrator.say({ id: `— ${author}: "${text}"`, en: `  ${act.id}.  /  ${act.en}.` });
}

async function warned(browser: BrowserUnderTest, narrator: Narrator, picture: string): Promise<void> {
  const { text } = await browser.waitFor(DIALOG);
  await settle(browser);
  narrator.say({ id: 'Ditahan. Jaga Jempol berkata:', en: 'Held. Jaga Jempol says:' });
  narrator.quote(text);
  await narrator.picture(picture);
  await narrator.reached(0);
}

async function giveUp(browser: BrowserUnderTest, narrator: Narrator): Promise<void> {
  await answer(browser, 'give-up');
  await settle(browser);
  narrator.say({ id: '"Tidak jadi".', en: 'Given up.' });
  await narrator.reached(0);
}
