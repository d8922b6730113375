/** What a person is to the state: a civil servant, one on a contract, or other staff whom the same circulars bind. */
export const STATUSES = ['pns', 'pppk', 'other'] as const;
export type Status = (typeof STATUSES)[number];

/** Whose remark on a consequence to show: the rule's own, or what holds for those whom it does not speak of. `staff`: whom it speaks of, all when absent. */
export function remarkFor(
  { staff }: { staff?: Status[] },
  status: Status | undefined,
): 'own' | Exclude<Status, 'pns'> {
  if (status === undefined || status === 'pns') return 'own';
  return staff && !staff.includes(status) ? status : 'own';
}
