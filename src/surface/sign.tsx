/** Signs that differ in shape, not only in colour. */
const PATHS = {
  yes: 'M5 12.5l4.5 4.5L19 7.5',
  no: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  depends: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M12 17.6v.4',
  caution: 'M12 6v8M12 17.6v.4',
  rest: 'M9.5 7v10M14.5 7v10',
  none: 'M7 12h10',
} as const;

export type SignName = keyof typeof PATHS;

/** A sign that goes before words that say the same. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg class={`sign sign-${name}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" />
      <path d={PATHS[name]} />
    </svg>
  );
}
