/** What a page does against whoever wants to hold an act. Sent as text: each function sees nothing around it. */
export interface Trick {
  trick: string;
  /** Runs in the first script of the page, before anything is built. */
  first?: () => void;
  /** Runs when the page is built and the extension has its briefing; gets the id of the post that campaigns. */
  later?: (campaign: string) => void;
  /** Runs when the press has been held: takes away what the drivers cannot see through. */
  clear?: () => void;
  /** Has so many elements that the browser takes its time to style them anew when any modal dialog opens. */
  huge?: true;
  /** A post says more, or more frames come at once, than on any site. */
  long?: true;
  /** Sent by the server with the page. `'nonce-uji'` lets the page's own scripts and styles through. */
  headers?: Record<string, string>;
}

/** After each of these an act on the campaign post must be held, asked about once, and go out once after "Tetap …". */
export const TRICKS: Trick[] = [
  {
    trick: 'stops every event outside its own root at once, before anybody else',
    first: () => {
      const types = [
        'pointerdown',
        'pointerup',
        'mousedown',
        'mouseup',
        'click',
        'touchstart',
        'touchend',
        'keydown',
        'keyup',
      ];
      for (const type of [
        ...types,
        'keypress',
        'focus',
        'blur',
        'focusin',
        'focusout',
        'beforetoggle',
        'cancel',
        'close',
      ]) {
        window.addEventListener(
          type,
          (event) => {
            const root = document.getElementById('react-root');
            if (!root || !event.composedPath().includes(root)) event.stopImmediatePropagation();
          },
          true,
        );
      }
    },
  },
  {
    trick: 'has put its own functions in place of those of the platform',
    first: () => {
      const nothing = () => undefined;
      for (const [owner, names] of [
        [Event.prototype, ['stopImmediatePropagation', 'preventDefault']],
        [Element.prototype, ['attachShadow', 'matches', 'closest']],
        [HTMLElement.prototype, ['showPopover', 'hidePopover']],
        [HTMLDialogElement.prototype, ['showModal', 'show', 'close']],
        [Node.prototype, ['isEqualNode', 'compareDocumentPosition']],
      ] as const) {
        for (const name of names) Object.defineProperty(owner, name, { value: nothing, configurable: false });
      }
      Object.defineProperty(window, 'MutationObserver', { value: class {}, configurable: false });
      Object.defineProperty(window, 'IntersectionObserver', { value: class {}, configurable: false });
      Object.defineProperty(Date, 'now', { value: () => 0, configurable: false });
    },
  },
  {
    trick: 'names its elements like what the document offers',
    later: () => {
      const names = [
        'documentElement',
        'body',
        'activeElement',
        'querySelectorAll',
        'createDocumentFragment',
        'contains',
      ];
      for (const name of names) {
        for (const tag of ['img', 'form']) {
          const element = document.createElement(tag);
          element.setAttribute('name', name);
          document.getElementById('react-root')?.append(element);
        }
      }
    },
  },
  {
    trick: 'names fields of a form around the posts like what an element offers',
    later: () => {
      const root = document.getElementById('react-root');
      const form = document.createElement('form');
      root?.replaceWith(form);
      if (root) form.append(root);
      const names = [
        'parentElement',
        'parentNode',
        'closest',
        'matches',
        'contains',
        'querySelector',
        'querySelectorAll',
        'getAttribute',
        'isConnected',
        'tagName',
        'nodeType',
        'childNodes',
        'children',
        'append',
      ];
      for (const name of names) {
        const field = document.createElement('input');
        field.name = name;
        field.hidden = true;
        HTMLElement.prototype.append.call(form, field);
      }
    },
  },
  {
    trick: 'names fields of a form in every post like what an element offers',
    later: () => {
      for (const post of document.querySelectorAll('article')) {
        const form = document.createElement('form');
        const inner = [...post.childNodes];
        post.append(form);
        form.append(...inner);
        const names = [
          'parentElement',
          'parentNode',
          'closest',
          'matches',
          'contains',
          'querySelector',
          'querySelectorAll',
          'getAttribute',
          'isConnected',
          'tagName',
          'nodeType',
          'childNodes',
          'children',
          'nodeValue',
          'attributes',
        ];
        for (const name of names) {
          const field = document.createElement('input');
          field.name = name;
          field.hidden = true;
          HTMLElement.prototype.append.call(form, field);
        }
      }
    },
  },
  {
    trick: 'has in every post a form with a field called matches',
    later: () => {
      for (const post of document.querySelectorAll('article')) {
        const form = document.createElement('form');
        const inner = [...post.childNodes];
        post.append(form);
        form.append(...inner);
        const field = document.createElement('input');
        field.name = 'matches';
        field.hidden = true;
        form.append(field);
      }
    },
  },
  {
    trick: 'has styles for everything: unseen, out of reach, out of sight',
    later: () => {
      const style = document.createElement('style');
      style.nonce = 'uji';
      style.textContent = `html > div:not(#react-root) { opacity: 0 !important; pointer-events: none !important; visibility: hidden !important;
        display: none !important; transform: translateX(-9999px) !important; clip-path: inset(50%) !important; content-visibility: hidden !important }
        dialog, [popover] { display: none !important } html { filter: blur(0); transform: translateZ(0); contain: layout; pointer-events: auto }
        ::backdrop { pointer-events: none !important }`;
      document.head.append(style);
    },
  },
  {
    trick: 'lies on top of everything, and lets presses through',
    later: () => {
      const veil = document.createElement('div');
      veil.style.cssText =
        'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #fffd';
      document.body.append(veil);
      veil.popover = 'manual';
      veil.showPopover();
    },
  },
  {
    trick: 'shows all its posts in a modal dialog of its own',
    later: () => {
      const dialog = document.createElement('dialog');
      const root = document.getElementById('react-root');
      root?.replaceWith(dialog);
      if (root) dialog.append(root);
      dialog.showModal();
    },
  },
  {
    trick: 'is inert but for its posts',
    later: () => {
      for (const one of document.documentElement.children)
        if (!one.querySelector('#react-root')) one.setAttribute('inert', '');
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof HTMLElement)
              node.parentElement?.querySelector('head')?.setAttribute('inert', '');
      }).observe(document.documentElement, { childList: true });
    },
  },
  {
    trick: 'presses, types and dismisses by script wherever something of ours may be',
    later: () => {
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLElement)) continue;
          const press = () => {
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
              node.dispatchEvent(
                new MouseEvent(type, {
                  bubbles: true,
                  composed: true,
                  cancelable: true,
                  clientX: 640,
                  clientY: 500,
                }),
              );
            for (const key of ['Tab', 'Enter', ' ', 'Escape'])
              node.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
              );
            for (const key of ['Escape', 'Enter'])
              document.body.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
              );
            node.click();
          };
          press();
          requestAnimationFrame(press);
        }
      }).observe(document.documentElement, { childList: true });
    },
  },
  {
    trick: 'changes ten thousand nodes a second',
    later: (campaign) => {
      const post = document.querySelector(`a[href*="${campaign}"]`)?.closest('article');
      Reflect.set(window, 'storm', 100);
      setInterval(() => {
        for (let n = 0; n < Reflect.get(window, 'storm'); n += 1) {
          const node = document.createElement(n % 2 ? 'i' : 'article');
          (n % 3 ? post : document.body)?.append(node);
          node.remove();
        }
      }, 10);
    },
    // Chromium tells the drivers of every node while they look for the dialog: on a busy machine they would not keep up.
    clear: () => void Reflect.set(window, 'storm', 10),
  },
  {
    trick: 'has thirty frames',
    long: true,
    later: () => {
      for (let n = 0; n < 30; n += 1) {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 1px; height: 1px; position: fixed; bottom: 0';
        if (n % 2)
          frame.srcdoc = '<article data-testid="tweet"><button data-testid="like">x</button></article>';
        document.body.append(frame);
      }
    },
  },
  {
    trick: 'forbids everything by its policy, with Trusted Types',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-uji'; style-src 'nonce-uji'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'fullscreen=(), clipboard-write=(), storage-access=()',
    },
  },
  {
    trick: 'has a post of a megabyte',
    later: (campaign) => {
      const text = document
        .querySelector(`a[href*="${campaign}"]`)
        ?.closest('article')
        ?.querySelector('[data-testid=tweetText]');
      text?.setAttribute('style', 'max-height: 40px; overflow: hidden');
      text?.append('Resep sambal dan kabar pasar hari ini. '.repeat(27_000));
    },
  },
  {
    trick: 'has a post that names a pair ten thousand times',
    long: true,
    later: (campaign) => {
      const text = document
        .querySelector(`a[href*="${campaign}"]`)
        ?.closest('article')
        ?.querySelector('[data-testid=tweetText]');
      text?.setAttribute('style', 'max-height: 40px; overflow: hidden');
      text?.append(' Helmi Mian'.repeat(10_000));
    },
  },
  {
    trick: 'has a post with ten thousand hashtags',
    huge: true,
    later: (campaign) => {
      const text = document
        .querySelector(`a[href*="${campaign}"]`)
        ?.closest('article')
        ?.querySelector('[data-testid=tweetText]');
      text?.setAttribute('style', 'max-height: 40px; overflow: hidden');
      for (let n = 0; n < 10_000; n += 1) {
        const link = document.createElement('a');
        link.href = `/hashtag/pasar${n}`;
        link.textContent = `#pasar${n} `;
        text?.append(link);
      }
    },
  },
  {
    trick: 'has a post five thousand elements deep',
    huge: true,
    later: (campaign) => {
      const text = document
        .querySelector(`a[href*="${campaign}"]`)
        ?.closest('article')
        ?.querySelector('[data-testid=tweetText]');
      let at: Element | null | undefined = text;
      for (let n = 0; n < 5_000; n += 1) {
        const deeper = document.createElement('span');
        at?.append(deeper);
        at = deeper;
      }
      at?.append('tamat');
    },
    clear: () => document.querySelector('[data-testid=tweetText] > span > span')?.remove(),
  },
  {
    trick: 'has broken letters, and letters that run backwards',
    later: (campaign) => {
      const post = document.querySelector(`a[href*="${campaign}"]`)?.closest('article');
      post
        ?.querySelector('[data-testid=tweetText]')
        ?.append('\ud800 \u202eterbalik\u202c \udfff \u0000 \ufffe');
      post?.querySelector('[data-testid=User-Name] span')?.append('\ud83d\u202e');
    },
  },
];

/** Keeps what the browser reports of a policy that was broken, as a site's own collector of reports would have it. */
const collect = () => {
  const collected: string[] = [];
  Reflect.set(window, 'violations', collected);
  window.addEventListener('securitypolicyviolation', (event) => {
    collected.push([event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(' '));
  });
};

const forbidding = (policy: string): Trick => ({
  trick: policy,
  first: collect,
  headers: { 'content-security-policy': policy },
});

/** Policies under which everything of ours must be there, look as it does elsewhere, and break nothing that the page would hear of. */
export const POLICIES: Trick[] = [
  forbidding("require-trusted-types-for 'script'; trusted-types 'none'"),
  forbidding("default-src 'none'; script-src 'nonce-uji'"),
  forbidding("style-src 'none'"),
  forbidding("style-src 'nonce-uji'; style-src-attr 'none'; font-src 'none'; img-src 'none'"),
  forbidding('sandbox allow-scripts'),
  {
    trick: 'COOP and COEP',
    first: collect,
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    },
  },
  {
    trick: 'report only',
    first: collect,
    headers: {
      'content-security-policy-report-only':
        "default-src 'none'; script-src 'nonce-uji'; style-src 'nonce-uji'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /laporan",
    },
  },
  {
    trick: 'a policy that a script adds when the page is there',
    first: collect,
    later: () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'content-security-policy';
      meta.content =
        "default-src 'none'; script-src 'nonce-uji'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
      document.head.append(meta);
    },
  },
];

/** A page that may not be reached from the one around it: it tells that one which posts were liked. */
export const FRAMED: Trick = {
  trick: 'tells the page around it',
  first: () => {
    setInterval(() => parent.postMessage(window.__site?.log.map(({ postId }) => postId) ?? [], '*'), 50);
  },
};

const NUMBERED = [...TRICKS, ...POLICIES, FRAMED];

/** The number by which an address asks for a page with this trick. */
export function numberOf(trick: Trick): number {
  return NUMBERED.indexOf(trick);
}

/** The first script of a page with the trick of this number, and what the server sends with it. */
export function trickAt(number: number): { first: string; headers: Record<string, string> } {
  const { first, headers = {} } = NUMBERED[number] ?? {};
  return { first: first ? `(${first})()` : '', headers };
}
