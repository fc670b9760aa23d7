import type { JSX } from 'react';
import { CloseCodeBadge } from '@close-codes/react';
import { Diagnosis, Excerpt, feeds, TONES, useHostTexts } from './content.tsx';
import { Frame } from './Frame.tsx';
import type { HostProps } from './hostProps.ts';
import css from './tailwind4.page.css?inline';

const CARD =
  'min-w-0 rounded-lg border border-gray-200 bg-white p-4 shadow-sm dark:border-gray-700 dark:bg-gray-900';

const LABELS = {
  neutral: 'bg-gray-500/15 text-gray-700 dark:text-gray-300',
  info: 'bg-blue-500/15 text-blue-800 dark:text-blue-300',
  success: 'bg-green-500/15 text-green-800 dark:text-green-300',
  warning: 'bg-amber-500/15 text-amber-800 dark:text-amber-300',
  danger: 'bg-red-500/15 text-red-800 dark:text-red-300',
} as const;

/** A page with Tailwind 4 and nothing else: utilities, and no components. */
export default function Tailwind4({ theme, html, title }: HostProps): JSX.Element {
  const texts = useHostTexts();
  return (
    <Frame title={title} html={{ ...html, class: theme }} css={[css]} grows>
      <div className="grid gap-4 p-4 text-gray-950 dark:text-gray-100">
        <section className={CARD}>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <div>
              <h2 className="text-lg font-semibold">{texts.title}</h2>
              <p className="text-sm text-gray-600 dark:text-gray-400">{texts.subtitle}</p>
            </div>
            <button
              type="button"
              className="rounded-md bg-blue-700 px-3 py-2 text-sm font-medium text-white hover:bg-blue-800"
            >
              {texts.reconnect}
            </button>
          </div>
          <table className="mb-4 w-full text-sm">
            <thead>
              <tr className="border-b border-gray-200 text-start text-gray-600 dark:border-gray-700 dark:text-gray-400">
                <th className="py-2 text-start font-medium">{texts.columns.feed}</th>
                <th className="py-2 text-start font-medium">{texts.columns.last}</th>
                <th className="py-2 text-end font-medium">{texts.columns.seen}</th>
              </tr>
            </thead>
            <tbody>
              {feeds.map(({ name, code, minutes }) => (
                <tr key={name} className="border-b border-gray-200 dark:border-gray-700">
                  <td className="py-2 pe-2">{name}</td>
                  <td className="py-2">
                    <CloseCodeBadge code={code} />
                  </td>
                  <td className="py-2 text-end tabular-nums">{texts.seen(minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Diagnosis />
        </section>
        <section className={CARD}>
          <Excerpt />
        </section>
        <p className="text-sm">{texts.theirs}</p>
        <div className="flex flex-wrap gap-2">
          {TONES.map((tone) => (
            <span
              key={tone}
              data-theirs={tone}
              className={`rounded-md px-2 py-0.5 text-sm font-medium ${LABELS[tone]}`}
            >
              {texts.words[tone]}
            </span>
          ))}
        </div>
      </div>
    </Frame>
  );
}
