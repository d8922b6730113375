import { Header } from '../surface/header.tsx';
import type { SurfaceProps } from '../surface/props.ts';
import { Regions } from '../surface/regions.tsx';
import { Sign } from '../surface/sign.tsx';
import { listed } from '../surface/speech.ts';

interface WelcomeProps extends SurfaceProps {
  /** Names of the sites that this version protects. */
  sites: string[];
  openOptions(): void;
}

/** Three cards after the installation: what it does, what it never does and how to see that for oneself, one's region. */
export function Welcome({ sites, openOptions, ...props }: WelcomeProps) {
  const { words } = props.data.speech;
  return (
    <>
      <Header {...props} />
      <main>
        <section class="card" aria-labelledby="does">
          <h2 id="does">{words('welcomeDoes')}</h2>
          <p>{words('welcomeDoesWhy')}</p>
          <p>{words('welcomeDoesWhen')}</p>
          <p>{words('welcomeDoesWhat')}</p>
          <p>{words('welcomeDoesSeason')}</p>
          <p class="soft">{words('welcomeDoesWhere', listed(sites, words))}</p>
        </section>
        <section class="card" aria-labelledby="never">
          <h2 id="never">{words('welcomeNever')}</h2>
          {(['welcomeNeverSends', 'welcomeNeverKeeps', 'welcomeNeverDecides'] as const).map((key) => (
            <p class="with-sign" key={key}>
              <Sign name="none" />
              <span>{words(key)}</span>
            </p>
          ))}
          <h3 class="apart">{words('welcomeSee')}</h3>
          <ul>
            <li>{words('welcomeSeeOffline')}</li>
            <li>{words('welcomeSeeRights')}</li>
            <li>{words('welcomeSeeNetwork')}</li>
          </ul>
        </section>
        <div class="card asking">
          <Regions {...props} />
        </div>
        <p>{words(props.data.overview.regions.length > 0 ? 'welcomeNext' : 'welcomeNextRegion')}</p>
        <button type="button" onClick={openOptions}>
          {words('popupAllSettings')}
        </button>
      </main>
      <footer>
        <p>{words('popupIndependent')}</p>
      </footer>
    </>
  );
}
