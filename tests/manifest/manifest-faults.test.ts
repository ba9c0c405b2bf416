import { manifestFaults } from '../../build/manifest-rules.cjs';
import { copies, copyFor, production, siteOf } from './copy';

test.each(copies)('the copy for $channel has no fault', (about) => {
  expect(manifestFaults(copyFor(about), siteOf(about))).toEqual([]);
});

/** What goes wrong with manifests, each at one place of the production copy: name, what stands there, what stands there then. */
const seeded: readonly (readonly [string, string | RegExp, string])[] = [
  ['a tag is not closed', '</Hosts>', ''],
  ['the version is out of range', '<Version>1.2.3.0<', '<Version>1.2.3.65536<'],
  ['the version is below 1.0', '<Version>1.2.3.0<', '<Version>0.2.3.0<'],
  ['the version is that of another release', '<Version>1.2.3.0<', '<Version>1.2.2.0<'],
  ['the version is missing', /<Version>.*<\/Version>/, ''],
  ['the identity has changed', 'aae34ed0', 'aae34ed1'],
  ['the identity is that of development', /<Id>.*<\/Id>/, '<Id>4057cf0d-faf0-4f7c-b73f-0c10dedf9e15</Id>'],
  ['the name is that of another channel', 'DisplayName DefaultValue="進捗評価"', 'DisplayName DefaultValue="進捗評価(試行)"'],
  ['the kind of add-in is another', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ['the namespace is that of mail add-ins', 'taskpaneappversionoverrides', 'mailappversionoverrides'],
  ['the overrides are of another version', 'VersionOverridesV1_0', 'VersionOverridesV1_1'],
  ['the host is another program', 'Host Name="Workbook"', 'Host Name="Excel"'],
  ['the host of the overrides is another', 'Host xsi:type="Workbook"', 'Host xsi:type="Document"'],
  ['two elements are swapped', /(<AppDomains>[^]*<\/AppDomains>)(\s*)(<Hosts>[^]*?<\/Hosts>)/, '$3$2$1'],
  ['the support page is missing', /<SupportUrl .*\/>/, ''],
  ['the default language is another', '<DefaultLocale>ja-JP', '<DefaultLocale>en-US'],
  ['the right to write is missing', 'ReadWriteDocument', 'ReadDocument'],
  ['more is required than is needed to say so', 'Name="ExcelApi" MinVersion="1.7"', 'Name="ExcelApi" MinVersion="1.14"'],
  ['the set of the shared runtime is misspelt', 'Name="SharedRuntime"', 'Name="SharedRunTime"'],
  ['an icon has the wrong size', 'icons/icon-16.png', 'icons/icon-32.png'],
  ['icons of two buttons are swapped', /check-80\.png/, 'icon-80.png'],
  ['an icon is that of another button', 'icons/table-16.png', 'icons/check-16.png'],
  ['an icon is not there', 'icons/check-32.png', 'icons/check-33.png'],
  ['the size of an icon is missing', /<bt:Image size="80" resid="Icon.80" \/>/, ''],
  ['a size is there twice', 'size="80" resid="Icon.80"', 'size="32" resid="Icon.80"'],
  ['the icon of the list is too large', 'IconUrl DefaultValue="https://www.intra.example.lg.jp/shinchoku/icons/icon-32', '$&-'],
  ['a resid leads nowhere', 'resid="OpenPane.Tip"', 'resid="OpenPane.Hint"'],
  ['a resource is used by nobody', 'LearnMoreUrl resid="Support.Url"', 'LearnMoreUrl resid="Pane.Url"'],
  ['a label takes a long text', 'Label resid="Group.Label"', 'Label resid="GetStarted.Description"'],
  ['a resource is there twice', 'id="Check.16"', 'id="Check.32"'],
  ['an id is too long', /OpenPane\.Label/g, 'OpenPane.LabelThatIsLongerThanOffice'],
  ['a text has no English', /<bt:Override Locale="en-US" Value="Open pane" \/>/, ''],
  ['the English is for another language', 'Locale="en-US" Value="Open pane"', 'Locale="en" Value="Open pane"'],
  ['the English is Japanese', 'Value="Open pane"', 'Value="点検画面"'],
  ['a short text is too long', 'DefaultValue="点検画面"', `DefaultValue="${'点'.repeat(126)}"`],
  ['a long text is too long', 'Value="Opens the pane', `Value="${'x'.repeat(250)}`],
  ['the button does something else', 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'],
  ['the button calls a function that nobody binds', '<FunctionName>checkAndSummarise', '<FunctionName>checkAndSummarize'],
  ['the button is no button', 'xsi:type="Button" id="Shinchoku.OpenPane"', 'xsi:type="Menu" id="Shinchoku.OpenPane"'],
  ['two buttons have one id', 'id="Shinchoku.CheckAndSummarise"', 'id="Shinchoku.OpenPane"'],
  ['a button is missing', /<Control xsi:type="Button" id="Shinchoku.CheckAndSummarise">[^]*?<\/Control>/, ''],
  ['a button does what another is for', '<FunctionName>insertResultTable', '<FunctionName>checkAndSummarise'],
  ['the group lies on another tab', 'OfficeTab id="TabHome"', 'OfficeTab id="TabData"'],
  ['the runtime ends early', 'lifetime="long"', 'lifetime="short"'],
  ['the runtime is another page', 'Runtime resid="Pane.Url"', 'Runtime resid="Support.Url"'],
  ['the runtimes come last', /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/, '$2$1'],
  ['a task pane has an id', /(<Action xsi:type="ShowTaskpane">)/, '$1<TaskpaneId>Pane</TaskpaneId>'],
  ['the pane is another page than the start', 'SourceLocation DefaultValue="https://www.intra.example.lg.jp/shinchoku/taskpane', '$&2'],
  ['an address is not secure', 'Url id="Support.Url" DefaultValue="https', 'Url id="Support.Url" DefaultValue="http'],
  [
    'an address is on the developer’s computer',
    /Value="https:\/\/www\.intra\.example\.lg\.jp\/shinchoku\/support/,
    'Value="https://localhost:3000/support',
  ],
  ['an address lies beside the site', 'shinchoku/icons/icon-80.png', 'icons/icon-80.png'],
  ['a page is not there', /support\.html/g, 'help.html'],
  ['the domain is another', '<AppDomain>https://www.intra.example.lg.jp<', '<AppDomain>https://intra.example.lg.jp<'],
];

describe('a manifest is refused when', () => {
  const text = copyFor(production);
  test.each(seeded)('%s', (_, from, to) => {
    const faulty = text.replace(from, to);
    expect(faulty).not.toBe(text);
    expect(manifestFaults(faulty, siteOf(production))).not.toEqual([]);
  });
});
