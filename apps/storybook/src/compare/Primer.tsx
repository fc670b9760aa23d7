import type { JSX } from 'react';
// From their files and not from the package's entry, which would put the stylesheets of all its components, some of
// them for the whole page, on the page of every story.
import { Banner } from '../../node_modules/@primer/react/dist/Banner/index.js';
import { Table } from '../../node_modules/@primer/react/dist/DataTable/index.js';
import Label from '../../node_modules/@primer/react/dist/Label/Label.js';
import Select from '../../node_modules/@primer/react/dist/Select/Select.js';
import StateLabel from '../../node_modules/@primer/react/dist/StateLabel/StateLabel.js';
import TextInput from '../../node_modules/@primer/react/dist/TextInput/TextInput.js';
import primitives from '@primer/primitives/dist/css/primitives.css?inline';
import dark from '@primer/primitives/dist/css/functional/themes/dark.css?raw';
import light from '@primer/primitives/dist/css/functional/themes/light.css?raw';
import { Frame } from '../hosts/Frame.tsx';
import type { HostProps } from '../hosts/hostProps.ts';
import { Content } from './Content.tsx';
import page from './page.css?inline';
import type { Parts } from './parts.ts';

// Their names end in a hash.
const sheets = import.meta.glob<string>(
  '../../node_modules/@primer/react/dist/{BaseStyles,Banner/Banner,DataTable/Table,Label/Label,Select/Select,StateLabel/StateLabel,TextInput/TextInput,internal/components/TextInputWrapper,internal/components/UnstyledTextInput}-*.css',
  { query: '?raw', import: 'default', eager: true },
);

const VARIANTS = {
  neutral: 'secondary',
  info: 'accent',
  success: 'success',
  warning: 'attention',
  danger: 'danger',
} as const;

const STATES = {
  neutral: 'draft',
  info: 'pullMerged',
  success: 'issueOpened',
  warning: 'unavailable',
  danger: 'pullClosed',
} as const;

const parts: Parts = {
  Badge: ({ code, tone, size, label }) => (
    <Label variant={VARIANTS[tone]} size={size === 'sm' ? 'small' : 'large'}>
      {code} {label}
    </Label>
  ),
  Statuses: [
    [
      'StateLabel',
      ({ code, tone, label }) => (
        <StateLabel status={STATES[tone]}>
          {code} {label}
        </StateLabel>
      ),
    ],
  ],
  Table: ({ columns, rows }) => (
    <Table cellPadding="condensed" gridTemplateColumns="auto 1fr auto">
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.Header key={column}>{column}</Table.Header>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(([name, ...cells]) => (
          <Table.Row key={name}>
            <Table.Cell scope="row">{name}</Table.Cell>
            {cells.map((cell, index) => (
              <Table.Cell key={index}>{cell}</Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  ),
  Log: ({ search, outcome, all, table }) => (
    <>
      <div className="compared-controls">
        <TextInput type="search" aria-label={search} placeholder={search} block />
        <Select aria-label={outcome}>
          <Select.Option value="">{all}</Select.Option>
        </Select>
      </div>
      {table}
    </>
  ),
  Message: ({ title, children }) => <Banner variant="critical" title={title} description={children} />,
};

/** GitHub Primer: Label, StateLabel, DataTable, TextInput, Select, Banner. */
export default function Primer({ theme, title, html }: HostProps): JSX.Element {
  const colors = { 'data-color-mode': theme, 'data-light-theme': 'light', 'data-dark-theme': 'dark' };
  return (
    <Frame
      title={title}
      html={{ ...html, ...colors, 'data-theme': theme }}
      css={[
        primitives,
        light,
        dark,
        ...Object.values(sheets),
        page,
        // What its BaseStyles component would set.
        'body{font-family:var(--fontStack-system);color:var(--fgColor-default);background:var(--bgColor-default)}',
      ]}
      grows
    >
      <Content {...parts} />
    </Frame>
  );
}
