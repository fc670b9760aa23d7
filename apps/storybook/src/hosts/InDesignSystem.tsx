import { Suspense, useId, useState, type JSX } from 'react';
import { usePageLanguage } from '../Page.tsx';
import { useHostTexts } from './content.tsx';
import type { HostProps } from './hostProps.ts';
import { designSystems } from './hosts.ts';
import './hosts.css';

interface InDesignSystemProps {
  readonly system: keyof typeof designSystems;
  readonly dir: HostProps['html']['dir'];
}

const THEMES = ['light', 'dark'] as const;

/** A dashboard in a design system, in its light and its dark, and the CSS that makes ours match. */
export function InDesignSystem({ system, dir }: InDesignSystemProps): JSX.Element {
  const texts = useHostTexts();
  const { tag } = usePageLanguage().locale;
  const [copied, setCopied] = useState<boolean>();
  const heading = useId();
  const { name, css, Page } = designSystems[system];
  return (
    <div className="hosts-system">
      <div className="hosts hosts-wide">
        <Suspense>
          {THEMES.map((theme) => (
            <div key={theme} className="host">
              <Page theme={theme} title={`${name}, ${texts[theme]}`} html={{ lang: tag, dir }} />
            </div>
          ))}
        </Suspense>
      </div>
      <div className="hosts-mapping">
        <p id={heading}>{texts.mapping.replace('{name}', name)}</p>
        <button
          type="button"
          className="story-button"
          onClick={() => {
            navigator.clipboard.writeText(css).then(
              () => {
                setCopied(true);
              },
              () => {
                setCopied(false);
              },
            );
          }}
        >
          {texts.copy}
        </button>
        <span role="status">{copied !== undefined && (copied ? texts.copied : texts.notCopied)}</span>
      </div>
      {/* It scrolls, and a keyboard has to get there. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <pre className="hosts-css" dir="ltr" lang="en" tabIndex={0} role="region" aria-labelledby={heading}>
        {css}
      </pre>
    </div>
  );
}
