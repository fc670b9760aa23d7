import { useId, type JSX } from 'react';
import type { Diagnosis } from '@close-codes/core/diagnose';
import { usePageLanguage, type PageLanguage } from '../Page.tsx';
import type { Rung } from './rungs.ts';

function titleOf(
  { hypotheses: [first] }: Diagnosis,
  { causes, groups, cannotTell }: PageLanguage['diagnosis'],
): string {
  if (!first) return cannotTell.title;
  return (first.group ? groups[first.group] : causes[first.id]).title;
}

/** How the answer moves: a row for each kind of evidence, in the order in which it is taken into account. */
export function Rungs({ rungs }: { readonly rungs: readonly Rung[] }): JSX.Element {
  const { texts, diagnosis: locale } = usePageLanguage();
  const { why } = texts;
  const id = useId();
  return (
    <>
      <h3 id={id}>{why.ladder}</h3>
      <table className="why-rungs" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{why.known}</th>
            <th scope="col">{why.sure}</th>
            <th scope="col">{why.first}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map(({ id: rung, diagnosis, news }, index) => {
            const before = rungs[index - 1];
            const title = titleOf(diagnosis, locale);
            const moved = !before || titleOf(before.diagnosis, locale) !== title;
            const percent = Math.round((diagnosis.hypotheses[0]?.score ?? 0) * 100);
            return (
              <tr key={rung} data-rung={rung} data-moved={moved} data-certainty={diagnosis.certainty}>
                <th scope="row">
                  {why.rungs[rung]}
                  {news.length > 0 && (
                    <ul>
                      {news.map((each) => (
                        <li key={each}>{locale.evidence[each]}</li>
                      ))}
                    </ul>
                  )}
                </th>
                <td className="why-figure">
                  <b>{locale.ui.figure.replace('{percent}', String(percent))}</b>{' '}
                  {locale.certainties[diagnosis.certainty]}
                </td>
                <td>{moved ? title : <span className="lab-muted">{why.unmoved}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
