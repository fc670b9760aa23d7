import type { JSX } from 'react';
import { Badge, Button, Card, Group, MantineProvider, Stack, Table, Text, Title } from '@mantine/core';
import host from '@mantine/core/styles.css?raw';
import { CloseCodeBadge } from '@close-codes/react';
import ours from '@close-codes/react/styles.css?inline';
import { Diagnosis, Excerpt, feeds, TONES, useHostTexts, type Tone } from './content.tsx';
import { Frame } from './Frame.tsx';
import mapping from './mantine.css?inline';
import type { HostProps } from './hostProps.ts';

const COLORS = { neutral: 'gray', info: 'blue', success: 'green', warning: 'orange', danger: 'red' } as const;

/** Whose text is below WCAG's 4.5 on a light page: ours is darker there. */
const BELOW_AA: readonly Tone[] = ['success', 'warning'];

function Dashboard({ theme }: Pick<HostProps, 'theme'>): JSX.Element {
  const texts = useHostTexts();
  return (
    <Stack p="md">
      <Card withBorder>
        <Group justify="space-between" mb="sm">
          <div>
            <Title order={2} size="h4">
              {texts.title}
            </Title>
            <Text size="sm">{texts.subtitle}</Text>
          </div>
          <Button variant="default">{texts.reconnect}</Button>
        </Group>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.columns.feed}</Table.Th>
              <Table.Th>{texts.columns.last}</Table.Th>
              <Table.Th ta="end">{texts.columns.seen}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {feeds.map(({ name, code, minutes }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  <CloseCodeBadge code={code} />
                </Table.Td>
                <Table.Td ta="end">{texts.seen(minutes)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Stack mt="md">
          <Diagnosis />
        </Stack>
      </Card>
      <Card withBorder>
        <Excerpt />
      </Card>
      <Text size="sm">{texts.theirs}</Text>
      <Group gap="xs">
        {TONES.map((tone) => (
          <Badge
            key={tone}
            color={COLORS[tone]}
            variant="light"
            radius="md"
            data-theirs={tone}
            data-below-aa={(theme === 'light' && BELOW_AA.includes(tone)) || undefined}
          >
            {texts.words[tone]}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}

/** Mantine, and its own components. */
export default function Mantine({ theme, html, title }: HostProps): JSX.Element {
  return (
    <Frame title={title} html={html} css={[host, ours, mapping]} grows>
      {(page) => (
        <MantineProvider forceColorScheme={theme} getRootElement={() => page.documentElement}>
          <Dashboard theme={theme} />
        </MantineProvider>
      )}
    </Frame>
  );
}
