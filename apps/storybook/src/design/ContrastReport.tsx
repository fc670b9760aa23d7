import { useEffect, useRef, useState, type JSX } from 'react';
import { measureContrast, type Pair } from '../../../../packages/react/test/contrast.ts';
import { Specimens } from '../../../../packages/react/test/specimens.tsx';

/** The colours of the system, which a page only hears of when they change. */
const FORCED = '(forced-colors: active)';

/**
 * What stands on what in the components below, as this browser paints it now.
 *
 * @param props.theme what the page is set to; it is measured again when that changes
 */
export function ContrastReport({ theme }: { readonly theme: string }): JSX.Element {
  const specimens = useRef<HTMLDivElement>(null);
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  useEffect(() => {
    const measure = (): void => {
      if (specimens.current) setPairs(measureContrast(specimens.current));
    };
    measure();
    const forced = matchMedia(FORCED);
    forced.addEventListener('change', measure);
    return () => {
      forced.removeEventListener('change', measure);
    };
  }, [theme]);
  const faint = pairs.filter(({ ratio, needed }) => ratio < needed).length;
  return (
    <div lang="en" dir="ltr">
      <h2>Measured in this browser</h2>
      <p role="status">
        {pairs.length} pairs, {faint} of them too faint.
      </p>
      <table className="token-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Is</th>
            <th scope="col">On</th>
            <th scope="col">Contrast</th>
            <th scope="col">At least</th>
          </tr>
        </thead>
        <tbody>
          {[...pairs]
            .sort((one, other) => one.ratio / one.needed - other.ratio / other.needed)
            .map(({ what, kind, foreground, background, ratio, needed }) => (
              <tr
                key={`${what} ${kind} ${foreground} ${background}`}
                data-faint={ratio < needed ? '' : undefined}
              >
                <th scope="row">
                  {kind} of <code>{what}</code>
                </th>
                {[foreground, background].map((colour, index) => (
                  <td key={index}>
                    <span className="token-swatch" style={{ background: colour }} /> <code>{colour}</code>
                  </td>
                ))}
                <td className="token-figure">{ratio.toFixed(2)}</td>
                <td className="token-figure">
                  {needed} {ratio < needed && <strong>too faint</strong>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <h2>What was measured</h2>
      <div ref={specimens}>
        <Specimens />
      </div>
    </div>
  );
}
