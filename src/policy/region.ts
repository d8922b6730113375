import type { Zone } from './date.ts';

/**
 * A Kemendagri region code: `ID` (the nation), a province such as `17`, or a regency or city such as `17.07`.
 * Source of the codes: Kepmendagri 300.2.2-2430/2025.
 */
export type RegionCode = string;

export const NATION: RegionCode = 'ID';

export interface Region {
  code: RegionCode;
  name: string;
  zone: Zone;
}

/** Whether `outer` is `inner` or lies around it: `ID` contains all, `17` contains `17.07`, but `1` contains nothing of `17`. */
export function contains(outer: RegionCode, inner: RegionCode): boolean {
  return outer === NATION || outer === inner || inner.startsWith(`${outer}.`);
}

/** Whether `a` and `b` are different regencies or cities of one province. */
export function isNeighbouring(a: RegionCode, b: RegionCode): boolean {
  return a !== b && a.includes('.') && b.includes('.') && a.split('.')[0] === b.split('.')[0];
}
