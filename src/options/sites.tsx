import { useId, useRef } from 'preact/hooks';
import type { SiteId } from '../sites/site.ts';
import { Lock, Why } from './lock.tsx';
import type { OptionsProps } from './props.ts';

/** On which sites it works; one stays at least. */
export function Sites({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const { settings, origin } = data.effective;
  const id = useId();
  const locked = origin.sites === 'managed';
  // Two presses may come before what the first one chose is drawn.
  const latest = useRef(settings.sites);
  latest.current = settings.sites;
  const toggle = (site: SiteId) => {
    const { current } = latest;
    const next = current.includes(site) ? current.filter((one) => one !== site) : [...current, site];
    if (next.length === 0) return;
    latest.current = next;
    actions.choose({ sites: next });
  };
  const on = data.sites.filter(({ site }) => settings.sites.includes(site));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {words('optionsSites')} <Lock locked={locked} words={words} />
      </h2>
      <p class="soft">{words('optionsSitesWhat')}</p>
      <div class="options">
        {data.sites.map(({ site, name }) => {
          const checked = settings.sites.includes(site);
          return (
            <label key={site} class="option">
              <input
                type="checkbox"
                checked={checked}
                disabled={locked || (checked && on.length === 1)}
                onChange={() => toggle(site)}
              />
              <strong>{name}</strong>
            </label>
          );
        })}
      </div>
      <Why locked={locked} words={words} />
    </section>
  );
}
