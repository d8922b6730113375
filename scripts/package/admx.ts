import { type Sources, xml } from './policies.ts';
import { CHOICES, inLanguage, PROPERTIES, type Property } from './values.ts';

const KEYS = {
  Chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  Edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
};
type Language = 'id' | 'en';

/** One key of the schema as a setting of group policy in one browser. */
interface Setting {
  name: string;
  category: string;
  key: string;
  value: string;
  property: Property;
}

/** The administrative template, made from the managed schema: every key once for Chrome and once for Edge, where there is a source for it. */
export function admx(sources: Sources): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '  <policyNamespaces><target prefix="jagajempol" namespace="JagaJempol.Policies" /></policyNamespaces>',
    '  <resources minRequiredRevision="1.0" fallbackCulture="en-US" />',
    '  <supportedOn><definitions><definition name="AnyWindows" displayName="$(string.AnyWindows)" /></definitions></supportedOn>',
    '  <categories>',
    '    <category name="JagaJempol" displayName="$(string.JagaJempol)" />',
    ...browsersOf(sources).flatMap(({ browser }) => [
      category(browser, 'JagaJempol'),
      category(`${browser}_defaults`, browser),
    ]),
    '  </categories>',
    '  <policies>',
    ...settings(sources).map(policy),
    '  </policies>',
    '</policyDefinitions>',
    '',
  ].join('\n');
}

/** The texts of the template in one language. */
export function adml(sources: Sources, language: Language): string {
  const all = settings(sources);
  const defaults = inLanguage(PROPERTIES.defaults?.title, language);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '  <displayName>Jaga Jempol</displayName>',
    '  <description>Jaga Jempol: Pengingat Netralitas ASN</description>',
    '  <resources>',
    '    <stringTable>',
    text('JagaJempol', 'Jaga Jempol'),
    text('AnyWindows', 'Windows 10, Windows 11'),
    ...browsersOf(sources).flatMap(({ browser }) => [
      text(browser, browser),
      text(`${browser}_defaults`, defaults),
    ]),
    ...all.flatMap(({ name, value, property }) => [
      text(name, inLanguage(property.title, language)),
      text(`${name}_help`, inLanguage(property.description ?? property.title, language)),
      ...(CHOICES[value] ?? []).map((one) => text(`${name}_${one}`, one)),
    ]),
    '    </stringTable>',
    '    <presentationTable>',
    ...all.filter(({ property }) => property.type !== 'boolean').map((one) => presentation(one, language)),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
    '',
  ].join('\n');
}

function settings(sources: Sources): Setting[] {
  return browsersOf(sources).flatMap(({ browser, id }) => {
    const key = `${KEYS[browser]}\\3rdparty\\extensions\\${id}\\policy`;
    return settingsBelow(PROPERTIES, browser, browser, key);
  });
}

function settingsBelow(
  properties: Record<string, Property>,
  prefix: string,
  category: string,
  key: string,
): Setting[] {
  return Object.entries(properties).flatMap(([value, property]) => {
    if (value === 'defaults' && property.properties) {
      return settingsBelow(
        property.properties,
        `${prefix}_defaults`,
        `${category}_defaults`,
        `${key}\\defaults`,
      );
    }
    return { name: `${prefix}_${value}`, category, key, value, property };
  });
}

function policy({ name, category, key, value, property }: Setting): string {
  const head = `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_help)" key="${xml(key)}"`;
  const below = `      <parentCategory ref="${category}" />\n      <supportedOn ref="AnyWindows" />`;
  if (property.type === 'boolean') {
    return `${head} valueName="${value}">\n${below}\n      <enabledValue><decimal value="1" /></enabledValue>\n      <disabledValue><decimal value="0" /></disabledValue>\n    </policy>`;
  }
  const elements = elementsOf({ name, category, key, value, property }).join('');
  return `${head} presentation="$(presentation.${name})">\n${below}\n      <elements>${elements}</elements>\n    </policy>`;
}

function elementsOf({ name, key, value, property }: Setting): string[] {
  if (property.type === 'array') {
    return [`<list id="${value}" key="${xml(key)}\\${value}" additive="false" valuePrefix="" />`];
  }
  const choices = CHOICES[value];
  if (choices) {
    const items = choices.map(
      (one) => `<item displayName="$(string.${name}_${one})"><value><string>${one}</string></value></item>`,
    );
    return [`<enum id="${value}" valueName="${value}" required="true">${items.join('')}</enum>`];
  }
  if (property.properties) {
    return Object.keys(property.properties).map(
      (part) => `<text id="${part}" key="${xml(key)}\\${value}" valueName="${part}" required="true" />`,
    );
  }
  return [`<text id="${value}" valueName="${value}" required="true" maxLength="1000000" />`];
}

function presentation({ name, value, property }: Setting, language: Language): string {
  const label = xml(inLanguage(property.title, language));
  const boxes = () => {
    if (property.type === 'array') return `<listBox refId="${value}">${label}</listBox>`;
    if (CHOICES[value]) return `<dropdownList refId="${value}">${label}</dropdownList>`;
    const parts = property.properties ? Object.keys(property.properties) : [value];
    return parts
      .map(
        (part) => `<textBox refId="${part}"><label>${property.properties ? part : label}</label></textBox>`,
      )
      .join('');
  };
  return `      <presentation id="${name}">${boxes()}</presentation>`;
}

function browsersOf({ chrome, edge }: Sources): { browser: keyof typeof KEYS; id: string }[] {
  return [{ browser: 'Chrome', id: chrome.id }, ...(edge ? [{ browser: 'Edge' as const, id: edge.id }] : [])];
}

function category(name: string, parent: string): string {
  return `    <category name="${name}" displayName="$(string.${name})"><parentCategory ref="${parent}" /></category>`;
}

function text(id: string, value: string): string {
  return `      <string id="${id}">${xml(value)}</string>`;
}
