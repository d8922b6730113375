import type { Site, Target } from '../sites/site.ts';

/** How long a site may take to show that it has taken an act. */
const PATIENCE_MS = 2_000;

/**
 * Whether the site shows, within two seconds, that it has taken an act at `target`: the control is on, gone or another one; where its state
 * cannot be read, that anything about the post has changed. `undefined` where nothing can be told: a dialog of shares may stay as it was. Must be
 * called before the act is issued.
 */
export function whenTaken(site: Site, target: Target, key: string): Promise<boolean | undefined> {
  const readable = target.control.state === 'off' && target.control.step === 'act';
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const touched = records.some(({ target: node }) => isAbout(node, target));
      if ((!readable && touched) || isDone(site, target, key)) settle(true);
    });
    const timer = setTimeout(
      () => settle(isDone(site, target, key) || (isInPost(target) ? false : undefined)),
      PATIENCE_MS,
    );
    const settle = (taken: boolean | undefined) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(taken);
    };
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function isDone(site: Site, target: Target, key: string): boolean {
  const now = site.again(target, key)?.control;
  return now?.element !== target.control.element || now.state === 'on';
}

function isInPost({ post, control }: Target): boolean {
  return post.contains(control.element);
}

function isAbout(node: Node, { post, control }: Target): boolean {
  return post.contains(node) || control.element.parentElement?.contains(node) === true;
}
