import type { ComponentProps, JSX } from 'react';
import { CloseCodeBadge } from '@close-codes/react';
import { Diagnosis, Excerpt, feeds, TONES, useHostTexts } from './content.tsx';
import { Frame } from './Frame.tsx';
import type { HostProps } from './hostProps.ts';
import css from './shadcn.page.css?inline';

// In a project of one's own these are files that shadcn has written; here they are a line or two of the same classes.
function Card({ className = '', ...props }: ComponentProps<'section'>): JSX.Element {
  return (
    <section
      {...props}
      className={`min-w-0 rounded-xl border bg-card p-4 text-card-foreground shadow-sm ${className}`}
    />
  );
}

function Button(props: ComponentProps<'button'>): JSX.Element {
  return (
    <button
      type="button"
      {...props}
      className="inline-flex h-9 items-center rounded-md bg-primary px-4 text-sm font-medium text-primary-foreground outline-none hover:bg-primary/90 focus-visible:ring-[3px] focus-visible:ring-ring/50"
    />
  );
}

const VARIANTS = {
  neutral: 'bg-muted text-foreground',
  info: 'bg-blue-500/15 text-blue-800 dark:text-blue-300',
  success: 'bg-green-500/15 text-green-800 dark:text-green-300',
  warning: 'bg-amber-500/15 text-amber-800 dark:text-amber-300',
  danger: 'bg-destructive/10 text-[color-mix(in_oklab,var(--destructive)_75%,var(--foreground))]',
} as const;

/** shadcn/ui: Tailwind 4, its tokens, and components that belong to the project. */
export default function Shadcn({ theme, html, title }: HostProps): JSX.Element {
  const texts = useHostTexts();
  return (
    <Frame title={title} html={{ ...html, class: theme }} css={[css]} grows>
      <div className="grid gap-4 p-4">
        <Card>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <div>
              <h2 className="font-semibold">{texts.title}</h2>
              <p className="text-sm text-muted-foreground">{texts.subtitle}</p>
            </div>
            <Button>{texts.reconnect}</Button>
          </div>
          <table className="mb-4 w-full text-sm">
            <thead>
              <tr className="border-b">
                <th className="h-9 text-start font-medium">{texts.columns.feed}</th>
                <th className="h-9 text-start font-medium">{texts.columns.last}</th>
                <th className="h-9 text-end font-medium">{texts.columns.seen}</th>
              </tr>
            </thead>
            <tbody>
              {feeds.map(({ name, code, minutes }) => (
                <tr key={name} className="border-b hover:bg-muted/50">
                  <td className="py-2 pe-2">{name}</td>
                  <td className="py-2">
                    <CloseCodeBadge code={code} />
                  </td>
                  <td className="py-2 text-end text-muted-foreground tabular-nums">{texts.seen(minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Diagnosis />
        </Card>
        <Card>
          <Excerpt />
        </Card>
        <p className="text-sm">{texts.theirs}</p>
        <div className="flex flex-wrap gap-2">
          {TONES.map((tone) => (
            <span
              key={tone}
              data-theirs={tone}
              className={`rounded-md px-2 py-0.5 text-sm font-medium ${VARIANTS[tone]}`}
            >
              {texts.words[tone]}
            </span>
          ))}
        </div>
      </div>
    </Frame>
  );
}
