/** Leads back to where one came from within the popup. */
export function Back({ label, onBack }: { label: string; onBack(): void }) {
  return (
    <button type="button" class="back" onClick={onBack}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M15 5l-7 7 7 7" />
      </svg>
      {label}
    </button>
  );
}
