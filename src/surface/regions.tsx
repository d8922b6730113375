import { focusHeading } from './heading.ts';
import type { SurfaceProps } from './props.ts';
import { RegionPicker } from './region-picker.tsx';
import { describe } from './region-search.ts';

/** The regions of the person: chosen here, or locked when IT has set them. */
export function Regions(props: SurfaceProps) {
  const { data, actions } = props;
  const { overview, effective, regions, speech } = data;
  const { words } = speech;
  const locked = effective.origin.regions === 'managed';
  return (
    <section aria-labelledby="regions">
      <h2 id="regions">
        {words('popupRegionsHeading')} {locked && <span class="tag lock">{words('popupManaged')}</span>}
      </h2>
      {overview.regions.length === 0 && <p class="soft">{words('popupRegionsNone')}</p>}
      <ul class="plain chosen">
        {overview.regions.map((region) => {
          const { name, province } = describe(region, regions);
          return (
            <li key={region.code}>
              <span>
                {name}
                {province && <small>{words('popupRegionIn', province)}</small>}
              </span>
              {!locked && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={words('popupRegionsRemove', name)}
                  onClick={({ currentTarget }) => {
                    // The button is about to go; the keyboard must not be lost with it.
                    focusHeading(currentTarget.closest('section'));
                    actions.choose({
                      regions: effective.settings.regions.filter((code) => code !== region.code),
                    });
                  }}
                >
                  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
                    <path d="M6 6l12 12M18 6L6 18" />
                  </svg>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {locked ? <p class="soft">{words('popupManagedWhy')}</p> : <RegionPicker {...props} />}
    </section>
  );
}
