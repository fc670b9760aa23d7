import type { JSX } from 'react';
import { Badge, Callout, Select, Table, TextField, Theme } from '@radix-ui/themes';
import radix from '@radix-ui/themes/styles.css?raw';
import { Frame } from '../hosts/Frame.tsx';
import type { HostProps } from '../hosts/hostProps.ts';
import { Content } from './Content.tsx';
import page from './page.css?inline';
import type { Parts } from './parts.ts';

const COLORS = { neutral: 'gray', info: 'blue', success: 'green', warning: 'amber', danger: 'red' } as const;

const parts: Parts = {
  Badge: ({ code, tone, size, label }) => (
    <Badge color={COLORS[tone]} size={size === 'sm' ? '1' : '2'}>
      {code} {label}
    </Badge>
  ),
  Table: ({ columns, rows }) => (
    <Table.Root size="1">
      <Table.Header>
        <Table.Row>
          {columns.map((column) => (
            <Table.ColumnHeaderCell key={column}>{column}</Table.ColumnHeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map(([name, ...cells]) => (
          <Table.Row key={name} align="center">
            <Table.RowHeaderCell>{name}</Table.RowHeaderCell>
            {cells.map((cell, index) => (
              <Table.Cell key={index}>{cell}</Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table.Root>
  ),
  Log: ({ search, outcome, all, table }) => (
    <>
      <div className="compared-controls">
        <TextField.Root type="search" size="2" aria-label={search} placeholder={search} />
        <Select.Root size="2" defaultValue="all">
          <Select.Trigger aria-label={outcome} />
          <Select.Content>
            <Select.Item value="all">{all}</Select.Item>
          </Select.Content>
        </Select.Root>
      </div>
      {table}
    </>
  ),
  Message: ({ title, children }) => (
    <Callout.Root color="red">
      <Callout.Text>
        <strong>{title}.</strong> {children}
      </Callout.Text>
    </Callout.Root>
  ),
};

/** Radix Themes: Badge, Table, TextField, Select, Callout. */
export default function Radix({ theme, title, html }: HostProps): JSX.Element {
  return (
    <Frame title={title} html={{ ...html, 'data-theme': theme }} css={[radix, page]} grows>
      <Theme appearance={theme} style={{ minBlockSize: 0 }}>
        <Content {...parts} />
      </Theme>
    </Frame>
  );
}
