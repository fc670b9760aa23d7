import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeSpectrum } from './CloseCodeSpectrum.tsx';

test('a server without a DOM renders all of it', () => {
  const error = vi.spyOn(console, 'error');
  expect(typeof document).toBe('undefined');
  const html = renderToString(
    <CloseCodeProvider locale={de} dialects={[discordGateway]}>
      <CloseCodeSpectrum closes={{ 1006: 37, 4004: 2 }} current={4004} />
    </CloseCodeProvider>,
  );
  expect(html).toContain('>1006, Unerwarteter Verbindungsabbruch, 37×<');
  expect(html).toContain('>4004, Authentication failed, 2×, aktuell<');
  // The one stop of the keyboard, the bars, what the selected code means, and the table.
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  expect(html.match(/<rect /g)).toHaveLength(2);
  expect(html).toContain('Discord Gateway');
  expect(html.match(/<th scope="row"/g)).toHaveLength(html.match(/role="option"/g)!.length);
  expect(html).not.toContain(' style=');
  expect(error).not.toHaveBeenCalled();
});

test('the markup is the same each time', () => {
  const html = renderToString(<CloseCodeSpectrum closes={new Map([[1006, 37]])} />);
  expect(renderToString(<CloseCodeSpectrum closes={{ 1006: 37 }} />)).toBe(html);
});
