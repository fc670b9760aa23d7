import { useMemo, type JSX, type ReactNode } from 'react';
import { CacheProvider, withEmotionCache } from '@emotion/react';
import {
  Alert,
  Button,
  Card,
  CardContent,
  CardHeader,
  CssBaseline,
  Stack,
  Table,
  TableBody,
  TableCell,
} from '@mui/material';
import { TableHead, TableRow, Typography } from '@mui/material';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { CloseCodeBadge } from '@close-codes/react';
import ours from '@close-codes/react/styles.css?inline';
import { Diagnosis, Excerpt, feeds, useHostTexts } from './content.tsx';
import { Frame } from './Frame.tsx';
import mapping from './mui.css?inline';
import type { HostProps } from './hostProps.ts';

type Cache = Parameters<Parameters<typeof withEmotionCache>[0]>[1];
type Sheet = Cache['sheet'];

/** Emotion's own cache, with a sheet in another page: what it inserts belongs there and is remembered there. */
function cacheIn(page: Document, outer: Cache): Cache {
  const SheetOf = outer.sheet.constructor as new (options: { key: string; container: Node }) => Sheet;
  const inserted: Cache['inserted'] = {};
  return {
    ...outer,
    inserted,
    registered: {},
    sheet: new SheetOf({ key: outer.key, container: page.head }),
    insert(selector, serialized, sheet, shouldCache) {
      const rules = outer.insert(selector, serialized, sheet, false);
      if (shouldCache) inserted[serialized.name] = true;
      return rules;
    },
  };
}

interface StyledProps {
  readonly page: Document;
  readonly children: ReactNode;
}

const StyledIn = withEmotionCache(function StyledIn({ page, children }: StyledProps, outer) {
  const cache = useMemo(() => cacheIn(page, outer), [page, outer]);
  return <CacheProvider value={cache}>{children}</CacheProvider>;
});

// cssVariables: what the mapping maps.
const themes = {
  light: createTheme({ cssVariables: true, palette: { mode: 'light' } }),
  dark: createTheme({ cssVariables: true, palette: { mode: 'dark' } }),
};

const SEVERITIES = ['info', 'success', 'warning', 'error'] as const;

function Dashboard(): JSX.Element {
  const texts = useHostTexts();
  return (
    <Stack spacing={2} sx={{ p: 2 }}>
      <Card variant="outlined">
        <CardHeader
          title={texts.title}
          subheader={texts.subtitle}
          slotProps={{ title: { component: 'h2', variant: 'h6' }, subheader: { variant: 'body2' } }}
          action={<Button variant="outlined">{texts.reconnect}</Button>}
        />
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{texts.columns.feed}</TableCell>
              <TableCell>{texts.columns.last}</TableCell>
              <TableCell align="right">{texts.columns.seen}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {feeds.map(({ name, code, minutes }) => (
              <TableRow key={name}>
                <TableCell>{name}</TableCell>
                <TableCell>
                  <CloseCodeBadge code={code} />
                </TableCell>
                <TableCell align="right">{texts.seen(minutes)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <CardContent>
          <Diagnosis />
        </CardContent>
      </Card>
      <Card variant="outlined">
        <CardContent>
          <Excerpt />
        </CardContent>
      </Card>
      <Typography variant="body2">{texts.theirs}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {SEVERITIES.map((severity) => {
          const tone = severity === 'error' ? 'danger' : severity;
          return (
            <Alert key={severity} severity={severity} icon={false} data-theirs={tone} sx={{ py: 0 }}>
              {texts.words[tone]}
            </Alert>
          );
        })}
      </Stack>
    </Stack>
  );
}

/** MUI with its theme as CSS variables, and its own components. */
export default function Mui({ theme, html, title }: HostProps): JSX.Element {
  return (
    <Frame title={title} html={html} css={[ours, mapping]} grows>
      {(page) => (
        <StyledIn page={page}>
          <ThemeProvider theme={themes[theme]}>
            <CssBaseline enableColorScheme />
            <Dashboard />
          </ThemeProvider>
        </StyledIn>
      )}
    </Frame>
  );
}
