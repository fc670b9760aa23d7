import type { JSX } from 'react';
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { CloseCodeBadge } from '@close-codes/react';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import { CloseEventLog } from '@close-codes/react/log';
import ours from '@close-codes/react/styles.css?inline';
import { Frame } from '../hosts/Frame.tsx';
import type { HostProps } from '../hosts/hostProps.ts';
import { usePageLanguage } from '../Page.tsx';
import { Content } from './Content.tsx';
import page from './page.css?inline';
import { closedAt, CODES, FEED, TONES, type BadgeProps, type Parts } from './parts.ts';

const Badge: Parts['Badge'] = ({ code, size }) => <CloseCodeBadge code={code} size={size} />;
const Quiet: Parts['Badge'] = ({ code, size }) => <CloseCodeBadge code={code} size={size} details="none" />;
const Short = ({ code, size }: BadgeProps): JSX.Element => (
  <CloseCodeBadge code={code} size={size} show="code" />
);

// We have no table for a host's own rows: a badge is put into the host's.
const Table: Parts['Table'] = ({ columns, rows }) => (
  <table className="compared-table">
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells]) => (
        <tr key={name}>
          <td>{name}</td>
          {cells.map((cell, index) => (
            <td key={index}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const logged: readonly CloseRecord[] = TONES.map((tone, index) => ({
  ...toCloseRecord({ code: CODES[tone], reason: '', wasClean: CODES[tone] !== 1006 }),
  at: closedAt(index),
  url: FEED,
}));

const Log: Parts['Log'] = () => <CloseEventLog records={logged} />;

const closes: readonly CloseRecord[] = [41, 21, 1].map((minutes) => ({
  ...toCloseRecord(
    { code: 1006, reason: '', wasClean: false },
    { opened: true, openMs: 60_000 * minutes, idleInMs: 60_020, idleOutMs: 60_040, closeCalled: false },
  ),
  at: Date.UTC(2026, 10, 26, 12) - 60_000 * minutes,
  url: FEED,
}));

const Message: Parts['Message'] = () => (
  <CloseDiagnosis
    record={closes.at(-1)}
    history={closes.slice(0, -1)}
    locale={usePageLanguage().diagnosis}
    layout="compact"
    headingLevel={3}
  />
);

/** Ours, as it comes. */
export default function Ours({ theme, title, html }: HostProps): JSX.Element {
  return (
    <Frame title={title} html={{ ...html, 'data-theme': theme }} css={[page, ours]} grows>
      <Content
        Badge={Badge}
        Table={Table}
        Log={Log}
        Message={Message}
        Statuses={[
          ['details="none"', Quiet],
          ['show="code"', Short],
        ]}
      />
    </Frame>
  );
}
