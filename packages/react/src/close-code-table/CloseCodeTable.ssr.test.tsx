import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeTable } from './CloseCodeTable.tsx';

test('a server without a DOM renders the whole table', () => {
  const error = vi.spyOn(console, 'error');
  expect(typeof document).toBe('undefined');
  const html = renderToString(
    <CloseCodeProvider locale={de} dialects={[discordGateway]}>
      <CloseCodeTable id="codes" highlight={1006} />
    </CloseCodeProvider>,
  );
  expect(html).toContain('<caption class="close-code-table-caption">WebSocket-Close-Codes</caption>');
  expect(html).toMatch(/<tr[^>]* id="codes-1006"[^>]* data-highlighted="" aria-current="true">/);
  expect(html).toContain('Unerwarteter Verbindungsabbruch');
  expect(html).toContain('Authentication failed');
  expect(html).not.toMatch(/ style=| hidden/);
  expect(error).not.toHaveBeenCalled();
});

test('the markup is the same each time', () => {
  const html = renderToString(<CloseCodeTable />);
  expect(renderToString(<CloseCodeTable />)).toBe(html);
  expect(html).not.toContain(' id=');
});
