import type { Words } from '../words/words.ts';
import type { Section } from './report.ts';

export interface StatusProps {
  sections: Section[];
  words: Words;
  /** What the last button did, for people who do not see the page change. */
  said: string;
  check(): void;
  copy(): void;
}

/** The page for IT: what has arrived, from whom, what was ignored and why. */
export function Status({ sections, words, said, check, copy }: StatusProps) {
  return (
    <main>
      <h1>{words('statusTitle')}</h1>
      <p>{words('statusIntro')}</p>
      <p class="buttons">
        <button type="button" onClick={check}>
          {words('statusCheck')}
        </button>
        <button type="button" onClick={copy}>
          {words('statusCopy')}
        </button>
        <span role="status">{said}</span>
      </p>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table>
            <tbody>
              {lines.map(({ name, value, origin, wrong }) => (
                <tr key={name} class={wrong ? 'wrong' : undefined}>
                  <th scope="row">{name}</th>
                  <td colSpan={origin ? 1 : 2}>{value}</td>
                  {origin && <td class="origin">{origin}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}
