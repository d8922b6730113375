import type { PopupProps } from './props.ts';

/** What the extension never covers. */
export function Limits({ data: { speech } }: PopupProps) {
  const { words } = speech;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{words('popupLimitsHeading')}</h2>
      <ul>
        <li>{words('popupLimitsApps')}</li>
        <li>{words('popupLimitsVideo')}</li>
        <li>{words('popupLimitsChat')}</li>
      </ul>
      <p class="soft">{words('popupLimitsKept')}</p>
    </section>
  );
}

/** Whom to ask: the agency's own contact where IT has named one. */
export function Contacts({ data: { speech, effective } }: PopupProps) {
  const { words } = speech;
  const { agencyName, agencyContact, supportUrl } = effective.settings;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{words('popupContactsHeading')}</h2>
      {agencyName && <p class="strong">{agencyName}</p>}
      {agencyContact && <p>{agencyContact}</p>}
      {supportUrl && (
        <p>
          <a href={supportUrl} target="_blank" rel="noreferrer noopener">
            {new URL(supportUrl).hostname}
            <span class="unseen"> {words('popupNewTab')}</span>
          </a>
        </p>
      )}
      <p>{words('popupContactsRules')}</p>
      <p>{words('popupContactsBreach')}</p>
    </section>
  );
}
