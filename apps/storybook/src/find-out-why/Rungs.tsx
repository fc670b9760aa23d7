import { useId, type JSX } from 'react';
import type { Diagnosis, DiagnosisLocale } from '@close-codes/core/diagnose';
import { usePageLanguage } from '../Page.tsx';
import { titleOf } from '../texts/answer.ts';
import type { Rung } from './rungs.ts';

/** Of the likeliest, in whole percent. */
const percentOf = ({ hypotheses: [first] }: Diagnosis): number => Math.round((first?.score ?? 0) * 100);

/** Another answer, or the first time that there is one at all. */
function hasMoved(before: Diagnosis, now: Diagnosis, locale: DiagnosisLocale): boolean {
  return (
    titleOf(before, locale) !== titleOf(now, locale) ||
    (before.certainty === 'open' && now.certainty !== 'open')
  );
}

interface NewsProps {
  readonly rung: Rung;
  readonly before: Rung | undefined;
}

/** What a rung adds; where it is nothing but what it rules out, that. */
function News({ rung: { news, diagnosis }, before }: NewsProps): JSX.Element {
  const { texts, diagnosis: locale } = usePageLanguage();
  if (news.length > 0) {
    return (
      // The role comes back: Safari takes it from a list without bullets.
      // eslint-disable-next-line jsx-a11y-x/no-redundant-roles
      <ul role="list">
        {news.map((each) => (
          <li key={each}>{locale.evidence[each]}</li>
        ))}
      </ul>
    );
  }
  if (!before) return <>{texts.why.noNews.start}</>;
  const change = percentOf(diagnosis) - percentOf(before.diagnosis);
  return <>{texts.why.noNews[change > 0 ? 'risen' : change < 0 ? 'fallen' : 'same']}</>;
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
            <th scope="col">{why.news}</th>
            <th scope="col">{why.sure}</th>
            <th scope="col">{why.first}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung, index) => {
            const { id: kind, diagnosis } = rung;
            const before = rungs[index - 1];
            const moved = !before || hasMoved(before.diagnosis, diagnosis, locale);
            return (
              <tr key={kind} data-rung={kind} data-moved={moved} data-certainty={diagnosis.certainty}>
                <th scope="row">{why.rungs[kind]}</th>
                <td className="why-news">
                  <News rung={rung} before={before} />
                </td>
                <td className="why-figure">
                  <b>{locale.ui.figure.replace('{percent}', String(percentOf(diagnosis)))}</b>{' '}
                  {locale.certainties[diagnosis.certainty]}
                </td>
                <td>
                  {moved ? titleOf(diagnosis, locale) : <span className="lab-muted">{why.unmoved}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
