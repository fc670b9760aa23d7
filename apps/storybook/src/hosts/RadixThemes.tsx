import { useState, type JSX } from 'react';
import { Badge, Box, Button, Card, Flex, Heading, Table, Text, Theme } from '@radix-ui/themes';
import host from '@radix-ui/themes/styles.css?raw';
import { CloseCodeBadge, CloseCodeProvider } from '@close-codes/react';
import ours from '@close-codes/react/styles.css?inline';
import { Diagnosis, Excerpt, feeds, TONES, useHostTexts } from './content.tsx';
import { Frame } from './Frame.tsx';
import type { HostProps } from './hostProps.ts';
import mapping from './radix-themes.css?inline';

const COLORS = { neutral: 'gray', info: 'blue', success: 'green', warning: 'amber', danger: 'red' } as const;

// Its type does not know exactOptionalPropertyTypes.
const HIGH_CONTRAST: object = { highContrast: true };

function Dashboard(): JSX.Element {
  const texts = useHostTexts();
  return (
    <Flex direction="column" gap="4" p="4">
      <Card size="2">
        <Flex justify="between" align="center" gap="3" mb="3" wrap="wrap">
          <Box>
            <Heading as="h2" size="4">
              {texts.title}
            </Heading>
            <Text as="p" size="2" color="gray">
              {texts.subtitle}
            </Text>
          </Box>
          <Button variant="outline">{texts.reconnect}</Button>
        </Flex>
        <Table.Root size="1">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeaderCell>{texts.columns.feed}</Table.ColumnHeaderCell>
              <Table.ColumnHeaderCell>{texts.columns.last}</Table.ColumnHeaderCell>
              <Table.ColumnHeaderCell justify="end">{texts.columns.seen}</Table.ColumnHeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {feeds.map(({ name, code, minutes }) => (
              <Table.Row key={name} align="center">
                <Table.RowHeaderCell>{name}</Table.RowHeaderCell>
                <Table.Cell>
                  <CloseCodeBadge code={code} />
                </Table.Cell>
                <Table.Cell justify="end">{texts.seen(minutes)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table.Root>
        <Box mt="4">
          <Diagnosis />
        </Box>
      </Card>
      <Card size="2">
        <Excerpt />
      </Card>
      <Text size="2">{texts.theirs}</Text>
      <Flex gap="2" wrap="wrap">
        {TONES.map((tone) => (
          <Badge key={tone} color={COLORS[tone]} size="2" {...HIGH_CONTRAST} data-theirs={tone}>
            {texts.words[tone]}
          </Badge>
        ))}
      </Flex>
    </Flex>
  );
}

/** Radix Themes, and its own components. Its variables end at `.radix-themes`, so tooltips are put there. */
export default function RadixThemes({ theme, html, title }: HostProps): JSX.Element {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  return (
    <Frame title={title} html={html} css={['body{margin:0}', host, ours, mapping]} grows>
      <Theme ref={setRoot} appearance={theme} style={{ minBlockSize: 0 }}>
        <CloseCodeProvider container={root}>
          <Dashboard />
        </CloseCodeProvider>
      </Theme>
    </Frame>
  );
}
