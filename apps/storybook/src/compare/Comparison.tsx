import { lazy, Suspense, useEffect, useRef, useState, type JSX } from 'react';
import type { HostProps } from '../hosts/hostProps.ts';
import { usePageLanguage } from '../Page.tsx';
import { compareTexts } from './compareTexts.ts';
import { measure, type Measures } from './measure.ts';
import './compare.css';

const SYSTEMS = [
  { name: 'close-codes', Page: lazy(() => import('./Ours.tsx')) },
  { name: 'Primer', Page: lazy(() => import('./Primer.tsx')) },
  { name: 'Carbon', Page: lazy(() => import('./Carbon.tsx')) },
  { name: 'Radix Themes', Page: lazy(() => import('./Radix.tsx')) },
] as const;

const SIZES = ['md', 'sm'] as const;

type Measured = Readonly<Record<string, Readonly<Record<'md' | 'sm', Measures>>>>;

/** Ours beside three design systems: real packages, the same content, and what this browser makes of them. */
export function Comparison({ theme, dir }: Pick<HostProps, 'theme'> & { dir: 'ltr' | 'rtl' }): JSX.Element {
  const { locale } = usePageLanguage();
  const texts = compareTexts[locale.tag === 'de' ? 'de' : 'en'];
  const pages = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<Measured>();

  useEffect(() => {
    // Until all four are there; they are fetched one by one, and their fonts as well.
    const timer = setInterval(() => {
      const found = [...(pages.current?.querySelectorAll('iframe') ?? [])].map(
        (frame) => frame.contentDocument,
      );
      if (
        !found.every((page) => page?.querySelector(`[data-part='log'] :is([role='option'], tbody tr)`)) ||
        found.length < SYSTEMS.length
      )
        return;
      clearInterval(timer);
      setMeasured(
        Object.fromEntries(
          SYSTEMS.flatMap(({ name }, index) => {
            const page = found[index];
            return page ? [[name, { md: measure(page, 'md'), sm: measure(page, 'sm') }]] : [];
          }),
        ),
      );
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [theme, dir, locale]);

  return (
    <div>
      <div className="compare" ref={pages}>
        {SYSTEMS.map(({ name, Page }) => (
          <section key={name} className="compare-system">
            <h2>{name}</h2>
            <Suspense>
              <Page
                key={`${theme} ${dir} ${locale.tag}`}
                theme={theme}
                title={name}
                html={{ lang: locale.tag, dir }}
              />
            </Suspense>
          </section>
        ))}
      </div>
      {measured && (
        // It scrolls sideways: the keyboard has to get there.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <div className="compare-measures" role="region" aria-label={texts.measured} tabIndex={0}>
          <table className="story-table">
            <caption>{texts.measured}</caption>
            <thead>
              <tr>
                <td />
                {SYSTEMS.flatMap(({ name }) =>
                  SIZES.map((size) => (
                    <th key={`${name} ${size}`} scope="col">
                      {name} {size}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {(Object.keys(texts.measures) as (keyof Measures)[]).map((what) => (
                <tr key={what}>
                  <th scope="row">{texts.measures[what]}</th>
                  {SYSTEMS.flatMap(({ name }) =>
                    SIZES.map((size) => <td key={`${name} ${size}`}>{measured[name]?.[size][what]}</td>),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
