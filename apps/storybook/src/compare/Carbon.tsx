import type { JSX } from 'react';
import {
  InlineNotification,
  preview__IconIndicator as IconIndicator,
  preview__ShapeIndicator as ShapeIndicator,
  Select,
  SelectItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableToolbar,
  TableToolbarContent,
  TableToolbarSearch,
  Tag,
} from '@carbon/react';
import carbon from '@carbon/styles/css/styles.min.css?raw';
import { Frame } from '../hosts/Frame.tsx';
import type { HostProps } from '../hosts/hostProps.ts';
import { Content } from './Content.tsx';
import page from './page.css?inline';
import type { Parts } from './parts.ts';

/** Without its web fonts, which would be fetched from IBM's servers: no page of this book asks another one. */
const local = carbon.replaceAll(/@font-face\s*\{[^}]*\}/g, '');

const TYPES = {
  neutral: 'gray',
  info: 'blue',
  success: 'green',
  // It has no yellow tag.
  warning: 'outline',
  danger: 'red',
} as const;

const ICONS = {
  neutral: 'unknown',
  info: 'informative',
  success: 'succeeded',
  warning: 'caution-minor',
  danger: 'failed',
} as const;

const SHAPES = {
  neutral: 'draft',
  info: 'informative',
  success: 'stable',
  warning: 'cautious',
  danger: 'critical',
} as const;

const parts: Parts = {
  Badge: ({ code, tone, size, label }) => (
    <Tag type={TYPES[tone]} size={size}>
      {`${code} ${label}`}
    </Tag>
  ),
  Statuses: [
    [
      'IconIndicator',
      ({ code, tone, label }) => <IconIndicator kind={ICONS[tone]} label={`${code} ${label}`} />,
    ],
    [
      'ShapeIndicator',
      ({ code, tone, label }) => <ShapeIndicator kind={SHAPES[tone]} label={`${code} ${label}`} />,
    ],
  ],
  Table: ({ columns, rows }) => (
    <Table size="sm" useZebraStyles={false}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableHeader key={column}>{column}</TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([name, ...cells]) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            {cells.map((cell, index) => (
              <TableCell key={index}>{cell}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  ),
  Log: ({ search, outcome, all, table }) => (
    <>
      <TableToolbar size="sm">
        <TableToolbarContent>
          <TableToolbarSearch persistent size="sm" placeholder={search} labelText={search} />
          <Select id="outcome" inline size="sm" labelText={outcome} hideLabel>
            <SelectItem value="" text={all} />
          </Select>
        </TableToolbarContent>
      </TableToolbar>
      {table}
    </>
  ),
  Message: ({ title, children }) => (
    <InlineNotification kind="error" lowContrast hideCloseButton title={title} subtitle={children} />
  ),
};

/** IBM Carbon: Tag, the status indicators, DataTable's table and toolbar, InlineNotification. */
export default function Carbon({ theme, title, html }: HostProps): JSX.Element {
  return (
    <Frame
      title={title}
      html={{ ...html, 'data-theme': theme, class: theme === 'dark' ? 'cds--g100' : 'cds--white' }}
      css={[
        local,
        page,
        "body{font-family:'IBM Plex Sans',system-ui,sans-serif;color:var(--cds-text-primary);background:var(--cds-background)}",
      ]}
      grows
    >
      <Content {...parts} />
    </Frame>
  );
}
