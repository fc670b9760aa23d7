import { useEffect, useState, type JSX, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface FrameProps {
  /** Names the page for a screen reader. */
  readonly title: string;
  /** Stylesheets, in this order. */
  readonly css: readonly string[];
  /** Attributes of the page's `<html>`. Default: none. */
  readonly html?: Readonly<Record<string, string>> | undefined;
  /** As tall as its content, and never less than its stylesheet says. Default: `false`. */
  readonly grows?: boolean | undefined;
  /** What stands on the page; it is given the page, for libraries that put styles or portals there. */
  readonly children: ReactNode | ((page: Document) => ReactNode);
}

const attribute = ([name, value]: readonly [string, string]): string => ` ${name}="${value}"`;

/** A page of its own: stylesheets that are meant for a whole page do not reach the other stories. */
export function Frame({ title, css, html = {}, grows = false, children }: FrameProps): JSX.Element {
  const [page, setPage] = useState<Document>();
  useEffect(() => {
    const frame = page?.defaultView?.frameElement as HTMLElement | null | undefined;
    if (!grows || !page || !frame) return undefined;
    const observer = new ResizeObserver(() => {
      frame.style.blockSize = `${Math.ceil(page.body.offsetHeight) + 2}px`;
    });
    observer.observe(page.body);
    return () => {
      observer.disconnect();
    };
  }, [page, grows]);
  return (
    <>
      <iframe
        title={title}
        srcDoc={`<!doctype html><html${Object.entries(html).map(attribute).join('')}><head><title>${title}</title>
${css.map((sheet) => `<style>${sheet}</style>`).join('\n')}
</head><body></body></html>`}
        onLoad={(event) => {
          setPage(event.currentTarget.contentDocument ?? undefined);
        }}
      />
      {page && createPortal(typeof children === 'function' ? children(page) : children, page.body)}
    </>
  );
}
