import { useId, useMemo, useState, type JSX, type ReactNode } from 'react';
import { discord } from '@close-codes/core/policies/discord';
import { graphqlWs } from '@close-codes/core/policies/graphql-ws';
import { partysocket } from '@close-codes/core/policies/partysocket';
import { phoenix } from '@close-codes/core/policies/phoenix';
import { pusher } from '@close-codes/core/policies/pusher';
import { reactUseWebsocket } from '@close-codes/core/policies/react-use-websocket';
import { reconnectingWebsocket } from '@close-codes/core/policies/reconnecting-websocket';
import { robustWebsocket } from '@close-codes/core/policies/robust-websocket';
import { sockette } from '@close-codes/core/policies/sockette';
import { standard } from '@close-codes/core/policies/standard';
import { twitch } from '@close-codes/core/policies/twitch';
import type { RetryPolicy, RetryVerdict } from '@close-codes/core/retry';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import { ofStandard } from './ofStandard.ts';
import { delayRange, judge } from './judge.ts';
import './policies.css';

const policies: readonly RetryPolicy[] = [
  standard,
  graphqlWs,
  partysocket,
  reconnectingWebsocket,
  reactUseWebsocket,
  robustWebsocket,
  sockette,
  phoenix,
  pusher,
  discord,
  twitch,
];

// A sign beside the word: never the colour alone (WCAG 1.4.1).
const SIGNS: Readonly<Record<RetryVerdict, string>> = {
  retry: '↻',
  'fix-first': '✎',
  stop: '■',
  unknown: '?',
};
const TRIES = [1, 2, 3, 5, 10];

const titleOf = ({ title, id }: RetryPolicy): string => title ?? id;

function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }): JSX.Element {
  return (
    // It scrolls, so it has to be reached by keyboard (axe: scrollable-region-focusable).
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className="policies-scroll" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}

/** Every code beside every policy: what clients do when a connection closes, and how long they wait. */
export function Policies(): JSX.Element {
  const { texts, locale } = usePageLanguage();
  const text = texts.policies;
  const [onlyDisputed, setOnlyDisputed] = useState(false);
  const id = useId();
  const judged = useMemo(() => judge(policies, locale), [locale]);
  const shown = onlyDisputed ? judged.filter(({ disagree }) => disagree) : judged;

  const seconds = (ms: number): string =>
    (ms / 1000).toLocaleString(locale.tag, { maximumFractionDigits: 2 });
  const span = (range: readonly [number, number] | undefined): string => {
    if (!range) return '–';
    const [least, most] = range;
    if (most === 0) return text.atOnce;
    if (least === most && most < 1000) return `${most} ms`;
    return least === most ? `${seconds(most)} s` : `${seconds(least)}–${seconds(most)} s`;
  };

  return (
    <main className="policies">
      <header>
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>

      <h2 id={`${id}-verdicts`}>{text.verdicts}</h2>
      <dl className="policies-legend">
        {(Object.keys(SIGNS) as RetryVerdict[]).map((verdict) => (
          <div key={verdict}>
            <dt data-verdict={verdict}>
              <span aria-hidden="true">{SIGNS[verdict]}</span> {text.verdict[verdict]}
            </dt>
            <dd>{text.explained[verdict]}</dd>
          </div>
        ))}
      </dl>
      <p className="policies-filter">
        <label>
          <input
            type="checkbox"
            checked={onlyDisputed}
            onChange={(event) => {
              setOnlyDisputed(event.target.checked);
            }}
          />{' '}
          {text.onlyDisputed}
        </label>{' '}
        <output>{fill(text.count, { shown: shown.length, all: judged.length })}</output>
      </p>
      <ScrollRegion labelledBy={`${id}-verdicts`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.close}</th>
              {policies.map((policy) => (
                <th key={policy.id} scope="col">
                  {titleOf(policy)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ from, to, label, opened, advice }) => (
              <tr key={`${from}-${String(opened)}`}>
                <th scope="row">
                  <span className="policies-code">{from === to ? from : `${from}–${to}`}</span> {label}
                  {from === 1006 && <small>{opened ? text.lost : text.refused}</small>}
                </th>
                {advice.map(({ verdict }, i) => (
                  <td key={policies[i]?.id} data-verdict={verdict}>
                    <span aria-hidden="true">{SIGNS[verdict]}</span> {text.verdict[verdict]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>

      <h2 id={`${id}-delays`}>{text.delays}</h2>
      <p className="policies-note">
        {text.delaysNote} {text.asStandardNote}
      </p>
      <ScrollRegion labelledBy={`${id}-delays`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.policy}</th>
              {TRIES.map((attempt) => (
                <th key={attempt} scope="col">
                  {fill(text.try, { attempt })}
                </th>
              ))}
              <th scope="col">{text.attempts}</th>
              <th scope="col">{text.held}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {policies.map((policy) => {
              const borrowed = ofStandard(policy);
              const tries = policy.attempts === 'unbounded' ? text.unbounded : policy.attempts;
              const held = policy.heldMs === 0 ? text.heldAtOpen : `${seconds(policy.heldMs)} s`;
              return (
                <tr key={policy.id}>
                  <th scope="row">{titleOf(policy)}</th>
                  {TRIES.map((attempt) => (
                    <td key={attempt}>
                      {borrowed.delay ? text.asStandard : span(delayRange(policy, attempt))}
                    </td>
                  ))}
                  <td>{borrowed.attempts ? text.asStandard : tries}</td>
                  <td>{borrowed.heldMs ? text.asStandard : held}</td>
                  <td>
                    {policy.docs === undefined ? (
                      text.ours
                    ) : (
                      <a href={policy.docs} target="_blank" rel="noreferrer">
                        {policy.source
                          ? `${policy.source.repository.replace(/^\w+:/, '')} ${policy.source.version ?? policy.source.commit?.slice(0, 7) ?? ''}`
                          : text.ours}
                      </a>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </main>
  );
}
