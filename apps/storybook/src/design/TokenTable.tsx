import type { CSSProperties, JSX } from 'react';
import css from '@close-codes/react/tokens.css?raw';
import { readTokens, type StyleToken } from './readTokens.ts';

/** Read from the stylesheet itself, so that it cannot be out of date. */
export const tokens: readonly StyleToken[] = readTokens(css);

type Sample = readonly [style: CSSProperties, text?: string];

/** What shows a property best; nothing where only a component could. */
function sampleOf({ name, value }: StyleToken): Sample | undefined {
  const use = `var(${name})`;
  if (CSS.supports('color', value)) return [{ background: use }];
  if (name.includes('shadow')) return [{ boxShadow: use }];
  if (name.includes('radius')) return [{ borderRadius: use, background: 'var(--close-code-surface-muted)' }];
  if (/-border-width|-focus-width/.test(name)) return [{ borderWidth: use }];
  if (/-font-size|-type-/.test(name)) return [{ fontSize: use }, '1006 Ag'];
  if (name.includes('-weight-')) return [{ fontWeight: use }, '1006 Ag'];
  if (/-font(-mono)?$/.test(name)) return [{ fontFamily: use }, '1006 Ag'];
  if (/^[\d.]+(px|r?em|ch)$/.test(value)) return [{ inlineSize: use, background: 'currentcolor' }];
  return undefined;
}

function SampleOf({ token }: { readonly token: StyleToken }): JSX.Element | null {
  const [style, text] = sampleOf(token) ?? [];
  if (!style) return null;
  if (text !== undefined) return <span style={style}>{text}</span>;
  return <span className="token-sample" data-kind={style.inlineSize ? 'length' : 'box'} style={style} />;
}

/** Every custom property: what it is called, how it looks, its default, what it is for. */
export function TokenTable(): JSX.Element {
  return (
    <div lang="en" dir="ltr">
      {[...new Set(tokens.map(({ section }) => section))].map((section) => (
        <section key={section} className="token-section">
          <h2>{section}</h2>
          <table className="token-table">
            <thead>
              <tr>
                <th scope="col">Property</th>
                <th scope="col">Sample</th>
                <th scope="col">Default</th>
                <th scope="col">What for</th>
              </tr>
            </thead>
            <tbody>
              {tokens
                .filter((token) => token.section === section)
                .map((token) => (
                  <tr key={token.name}>
                    <th scope="row">
                      <code>{token.name}</code>
                    </th>
                    <td>
                      <SampleOf token={token} />
                    </td>
                    <td>
                      <code>{token.value === 'initial' ? 'not set' : token.value}</code>
                    </td>
                    <td>
                      {/* The comments are written with `code` in them. */}
                      {token.purpose
                        .split('`')
                        .map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
