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
