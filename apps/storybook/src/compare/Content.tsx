import type { JSX } from 'react';
import { useCloseCode } from '@close-codes/react';
import { usePageLanguage } from '../Page.tsx';
import { compareTexts } from './compareTexts.ts';
import { CODES, closedAt, FEED, TONES, type BadgeProps, type Parts, type Tone } from './parts.ts';

interface SaidProps {
  readonly of: Parts['Badge'];
  readonly tone: Tone;
  readonly size: BadgeProps['size'];
}

/** A badge of any system, with the code of its tone and what ours says of it. */
function Said({ of: Badge, tone, size }: SaidProps): JSX.Element {
  const code = CODES[tone];
  return (
    <span data-compared={size} data-tone-of={tone}>
      <Badge code={code} tone={tone} size={size} label={useCloseCode(code).label} />
    </span>
  );
}

/** The same content in every system. */
export function Content({ Badge, Statuses = [], Table, Log, Message }: Parts): JSX.Element {
  const { locale } = usePageLanguage();
  const texts = compareTexts[locale.tag === 'de' ? 'de' : 'en'];
  return (
    <main className="compared">
      {(['md', 'sm'] as const).map((size) => (
        <section key={size} className="compared-part">
          <h2>{texts[size]}</h2>
          <div className="compared-row">
            {TONES.map((tone) => (
              <Said key={tone} of={Badge} tone={tone} size={size} />
            ))}
          </div>
        </section>
      ))}
      <section className="compared-part" data-part="text">
        <h2>{texts.inText}</h2>
        {[14, 16].map((px) => (
          <div key={px} className={`compared-${px}`}>
            {texts.before} <Said of={Badge} tone="danger" size={px === 16 ? 'md' : 'sm'} /> {texts.after}
          </div>
        ))}
      </section>
      <section className="compared-part" data-part="narrow">
        <h2>{texts.narrow}</h2>
        <div className="compared-narrow">
          {TONES.map((tone) => (
            <Said key={tone} of={Badge} tone={tone} size="md" />
          ))}
        </div>
      </section>
      <section className="compared-part" data-part="table">
        <h2>{texts.row}</h2>
        <Table
          columns={texts.columns}
          rows={TONES.map((tone, index) => [
            `feed-${index + 1}`,
            <Said key={tone} of={Badge} tone={tone} size="sm" />,
            `09:3${index}:00`,
          ])}
        />
      </section>
      <section className="compared-part" data-part="log">
        <h2>{texts.log}</h2>
        <Log
          search={texts.search}
          outcome={texts.outcome}
          all={texts.all}
          table={
            <Table
              columns={[texts.columns[2], texts.columns[1], texts.address]}
              rows={TONES.map((tone, index) => [
                new Date(closedAt(index)).toISOString().slice(11, 19),
                <Said key={tone} of={Badge} tone={tone} size="sm" />,
                FEED,
              ])}
            />
          }
        />
      </section>
      <section className="compared-part" data-part="message">
        <h2>{texts.message}</h2>
        <Message title={texts.title}>{texts.text}</Message>
      </section>
      {Statuses.map(([name, Status]) => (
        <section key={name} className="compared-part">
          <h2>
            {texts.statuses}: {name}
          </h2>
          <div className="compared-row">
            {TONES.map((tone) => (
              <Said key={tone} of={Status} tone={tone} size="md" />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
