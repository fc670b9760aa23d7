import { useId, useState, type JSX } from 'react';
import { CloseCode, describeCloseCode, type Dialect } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayGerman } from '@close-codes/core/dialects/discord-gateway/de';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { graphqlTransportWs as graphqlTransportWsGerman } from '@close-codes/core/dialects/graphql-transport-ws/de';
import { CloseCodeProvider, CloseCodeTable } from '@close-codes/react';
import { usePageLanguage } from '../Page.tsx';
import './reference.css';

const dialects: { readonly [language: string]: readonly Dialect[] } = {
  en: [discordGateway, graphqlTransportWs],
  de: [discordGatewayGerman, graphqlTransportWsGerman],
};

/** All codes, with the rows of a dialect if one is chosen, and a link to each code that has a name. */
export function Reference(): JSX.Element {
  const { texts, locale } = usePageLanguage();
  const text = texts.reference;
  const id = useId();
  const [chosen, setChosen] = useState('');
  const known = dialects[locale.tag] ?? [];
  const inUse = known.filter((dialect) => dialect.id === chosen);
  return (
    <main className="reference">
      <header>
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <nav aria-label={text.jump}>
        <ul>
          {Object.values(CloseCode).map((code) => (
            <li key={code}>
              {/* Storybook's frame has a <base target>. */}
              <a href={`#codes-${code}`} target="_self" title={describeCloseCode(code, { locale }).label}>
                {code}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="reference-dialect">
        <label htmlFor={id}>{text.dialects}</label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          <option value="">{text.noDialect}</option>
          {known.map((dialect) => (
            <option key={dialect.id} value={dialect.id}>
              {dialect.title ?? dialect.id}
            </option>
          ))}
        </select>
      </p>
      <CloseCodeProvider dialects={inUse}>
        <CloseCodeTable id="codes" />
      </CloseCodeProvider>
    </main>
  );
}
