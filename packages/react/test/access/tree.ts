// The accessibility tree as Chromium hands it to a screen reader, in lines that a person can read and compare.
import type { CDPSession, Page } from 'playwright';

type AXNode = Awaited<ReturnType<typeof fullTree>>[number];
interface DOMNode {
  readonly backendNodeId: number;
  readonly attributes?: string[];
  readonly children?: DOMNode[];
  readonly contentDocument?: DOMNode;
}

async function fullTree(cdp: CDPSession) {
  return (await cdp.send('Accessibility.getFullAXTree')).nodes;
}

/** What a voice says besides role, name and description; the rest is of no consequence, or follows from the role. */
const STATES = ['expanded', 'checked', 'pressed', 'disabled', 'invalid', 'live'];
/** Of these Chromium's protocol says nothing. */
const ATTRIBUTES = ['aria-sort', 'aria-current', 'aria-valuetext'];

/** Named after all that is in them; a voice reads either the one or the other. */
const HOLDERS = new Set(['cell', 'rowheader', 'columnheader', 'tooltip']);

interface Origin {
  readonly lang: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Language and attributes, by the node of the document. */
async function originsOf(cdp: CDPSession): Promise<Map<number, Origin>> {
  const origins = new Map<number, Origin>();
  const walk = (node: DOMNode, inherited: string): void => {
    const given = node.attributes ?? [];
    const attributes = new Map(
      given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1] ?? ''] as const] : [])),
    );
    const lang = attributes.get('lang') ?? inherited;
    origins.set(node.backendNodeId, { lang, attributes });
    for (const child of node.children ?? []) walk(child, lang);
  };
  walk((await cdp.send('DOM.getDocument', { depth: -1, pierce: true })).root, '');
  return origins;
}

/** @param text a string or a number */
const tidy = (text: unknown): string =>
  (typeof text === 'number' ? String(text) : typeof text === 'string' ? text : '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The tree below `main`, without its first heading, and the tooltip. A line is a role, its name, its description, its
 * states, and its language where that is another one than around it. Text that is the name of what holds it is not
 * repeated.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const [nodes, origins] = [await fullTree(cdp), await originsOf(cdp)];
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: AXNode): string => String(node.role?.value ?? '');
  const childrenOf = (node: AXNode): AXNode[] =>
    (node.childIds ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .filter((child) => roleOf(child) !== 'InlineTextBox');
  const isPlain = (node: AXNode): boolean => node.ignored || ['generic', 'none'].includes(roleOf(node));
  const isText = (node: AXNode): boolean =>
    (isPlain(node) || ['StaticText', 'LineBreak', 'time'].includes(roleOf(node))) &&
    childrenOf(node).every(isText);
  const textOf = (node: AXNode): string =>
    roleOf(node) === 'StaticText' ? String(node.name?.value) : childrenOf(node).map(textOf).join('');
  const lines: string[] = [];

  const print = (node: AXNode, depth: number, outer: string): void => {
    const children = childrenOf(node);
    const { lang, attributes } = origins.get(node.backendDOMNodeId ?? -1) ?? { lang: outer };
    if (isPlain(node)) {
      for (const child of children) print(child, depth, outer);
      return;
    }
    const role = roleOf(node);
    const name = tidy(node.name?.value);
    if (role === 'StaticText' && name === '') return;
    // Chromium puts a space between what stands in blocks, or side by side.
    const isNamedAfterText = textOf(node).replace(/\s+/g, '') === name.replace(/\s+/g, '');
    const states = (node.properties ?? []).flatMap(({ name: state, value: { value } }) => {
      if (state === 'level' && role === 'heading') return `level ${String(value)}`;
      if (state === 'expanded') return value === true ? 'open' : 'closed';
      if (state === 'focused' || (state === 'selected' && role !== 'option'))
        return value === true ? state : [];
      if (!STATES.includes(state) || [false, 'false', 'off'].includes(value as string)) return [];
      return value === true ? state : `${state} ${String(value)}`;
    });
    for (const attribute of ATTRIBUTES) {
      const value = attributes?.get(attribute);
      if (value !== undefined) states.push(`${attribute.slice(5)} ${value}`);
    }
    lines.push(
      [
        '  '.repeat(depth) + (role === 'StaticText' ? 'text' : role),
        name === '' || (isNamedAfterText && HOLDERS.has(role) && !children.every(isText))
          ? []
          : JSON.stringify(name),
        node.value?.value === undefined ? [] : `= ${JSON.stringify(tidy(node.value.value))}`,
        node.description?.value ? `· described: ${JSON.stringify(tidy(node.description.value))}` : [],
        states.length === 0 ? [] : `[${states.join(', ')}]`,
        lang === outer ? [] : `(${lang})`,
      ]
        .flat()
        .join(' '),
    );
    const languagesDiffer = (at: AXNode): boolean =>
      (origins.get(at.backendDOMNodeId ?? -1)?.lang ?? lang) !== lang || childrenOf(at).some(languagesDiffer);
    if (isNamedAfterText && children.every(isText) && !children.some(languagesDiffer)) return;
    for (const child of children) print(child, depth + 1, lang);
  };

  const main = nodes.find((node) => roleOf(node) === 'main');
  if (!main) throw new Error('The page has no main.');
  for (const child of childrenOf(main)) if (roleOf(child) !== 'heading') print(child, 0, 'en');
  // A tooltip stands at the end of the page.
  for (const node of nodes) if (roleOf(node) === 'tooltip') print(node, 0, 'en');
  return `${lines.join('\n')}\n`;
}
