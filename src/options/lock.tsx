import type { Words } from '../words/words.ts';

interface LockProps {
  /** IT has set it. */
  locked: boolean;
  words: Words;
}

/** Says beside a heading that IT has set this. */
export function Lock({ locked, words }: LockProps) {
  return locked ? <span class="tag lock">{words('popupManaged')}</span> : null;
}

/** Says below a setting why it cannot be changed here. */
export function Why({ locked, words }: LockProps) {
  return locked ? <p class="soft">{words('popupManagedWhy')}</p> : null;
}
