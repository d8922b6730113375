import type { Election } from '../policy/calendar.ts';
import { regionsOf } from '../policy/policy.ts';
import type { Region } from '../policy/region.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import { actionsOn } from './actions.ts';
import type { Opened } from './open.tsx';
import type { SurfaceProps } from './props.ts';

/** What every page of the extension is given, of the bodies of the `regions` and `calendar` packs in force. */
export function surfaceProps(
  { effective, speech, now, attempt }: Opened,
  { regions, elections }: { regions: Region[]; elections: Election[] },
): SurfaceProps {
  const rehearsal = rehearsedDate(effective.settings.rehearsal, now);
  const overview = {
    regions: regionsOf(effective.settings.regions, regions),
    ...(rehearsal ? { rehearsal } : {}),
  };
  return {
    data: { speech, effective, regions, overview },
    actions: actionsOn(() => elections, attempt),
  };
}
