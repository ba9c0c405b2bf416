const { JSDOM } = require('jsdom');
const { channels } = require('./channels.cjs');
const { manifestVersion } = require('./manifest.cjs');

const namespaces = {
  OfficeApp: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  VersionOverrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
};
/** In the order that Office wants; anything else makes it drop the manifest, mostly without a word. */
const order = {
  OfficeApp: [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'],
    ...['AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
/** What a resid under this element has to lead to. */
const resourceKinds = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
};
/** Icons and actions of the group and of its buttons. */
const buttons = {
  'Shinchoku.Group': { icon: 'icon' },
  'Shinchoku.OpenPane': { icon: 'icon', action: 'ShowTaskpane' },
  'Shinchoku.CheckAndSummarise': { icon: 'check', action: 'ExecuteFunction', calls: 'checkAndSummarise' },
  'Shinchoku.InsertTable': { icon: 'table', action: 'ExecuteFunction', calls: 'insertResultTable' },
};
const longest = { ShortStrings: 125, LongStrings: 250, url: 2048, id: 32 };
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * What is wrong with a manifest as it is delivered: Microsoft's rules as far as they can be known without its service, and ours.
 *
 * @param text the manifest
 * @param site what it has to agree with: { address, channel, version; has: path → boolean; iconSize: path → [width, height] in pixels;
 *   functions: names that the page binds }. Paths are those of the site, such as icons/icon-16.png
 * @returns sentences; none when all is well
 */
function manifestFaults(text, site) {
  let document;
  try {
    ({ document } = new JSDOM(text, { contentType: 'application/xml' }).window);
  } catch (error) {
    return [`the manifest is not well-formed XML: ${error.message.split('\n')[0]}`];
  }
  const manifest = reading(document);
  return [structure, identity, texts, resources, icons, actions, addresses].flatMap((rule) => {
    try {
      return rule(manifest, site);
    } catch (error) {
      if (error instanceof Missing) return [error.message];
      throw error;
    }
  });
}

class Missing extends Error {}

/** Elements by local name, whatever their namespace. */
function reading(document) {
  const all = (name, within = document) => [...within.getElementsByTagNameNS('*', name)];
  const the = (name, within = document) => {
    const [element, second] = all(name, within);
    if (!element || second) throw new Missing(`${name}: ${second ? 'is there more than once' : 'is missing'}`);
    return element;
  };
  const child = (parent, name) => {
    const element = [...parent.children].find(({ localName }) => localName === name);
    if (!element) throw new Missing(`${name} of ${parent.localName}: is missing`);
    return element;
  };
  const given = all('Resources').flatMap(({ children }) => [...children].flatMap((group) => [...group.children]));
  return { root: document.documentElement, all, the, child, given, resource: (id) => given.find((each) => each.getAttribute('id') === id) };
}
const valueOf = (element) => element?.getAttribute('DefaultValue') ?? '';
const unless = (holds, fault) => (holds ? [] : [fault]);
const names = (element) => [...element.children].map(({ localName }) => localName);

function structure({ root, all, the }) {
  const ordered = Object.entries(order).flatMap(([name, wanted]) => {
    const found = names(name === 'OfficeApp' ? root : the(name));
    return unless(found.join() === wanted.join(), `${name}: holds ${found.join(', ')}; Office wants ${wanted.join(', ')} in this order`);
  });
  const overrides = the('VersionOverrides');
  const inHost = names(the('Host', the('Hosts', overrides)));
  return [
    ...unless(root.namespaceURI === namespaces.OfficeApp, `OfficeApp: its namespace is ${root.namespaceURI}`),
    ...unless(root.getAttribute('xsi:type') === 'TaskPaneApp', 'OfficeApp: xsi:type has to be TaskPaneApp'),
    ...unless(overrides.namespaceURI === namespaces.VersionOverrides, `VersionOverrides: its namespace is ${overrides.namespaceURI}`),
    ...unless(overrides.getAttribute('xsi:type') === 'VersionOverridesV1_0', 'VersionOverrides: xsi:type has to be VersionOverridesV1_0'),
    ...ordered,
    ...unless(inHost.join() === 'Runtimes,DesktopFormFactor', `Host: holds ${inHost.join(', ')}; Runtimes come first`),
    ...all('Host').flatMap((host) =>
      unless((host.getAttribute('Name') ?? host.getAttribute('xsi:type')) === 'Workbook', 'Host: only Workbook is Excel'),
    ),
    ...unless(the('OfficeTab').getAttribute('id') === 'TabHome', 'OfficeTab: the group belongs on TabHome'),
  ];
}

function identity({ root, all, the, child }, { channel, version }) {
  const { id, suffix } = channels[channel];
  const sets = all('Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
  const name = child(root, 'DisplayName');
  return [
    ...unless(the('Id').textContent === id, `Id: ${the('Id').textContent} is not the ${channel} one, ${id}`),
    ...unless(
      the('Version').textContent === manifestVersion(version),
      `Version: ${the('Version').textContent} is not ${manifestVersion(version)}`,
    ),
    ...unless(the('DefaultLocale').textContent === 'ja-JP', 'DefaultLocale: has to be ja-JP'),
    ...unless(the('Permissions').textContent === 'ReadWriteDocument', 'Permissions: has to be ReadWriteDocument'),
    ...unless(
      sets.join() === 'ExcelApi 1.7,SharedRuntime 1.1',
      `Requirements: ${sets.join(', ')}; wanted are ExcelApi 1.7, SharedRuntime 1.1`,
    ),
    ...unless(valueOf(name) === `進捗評価${suffix.ja}`, `DisplayName: ${valueOf(name)} is not that of ${channel}`),
    ...unless((the('ProviderName').textContent ?? '') !== '', 'ProviderName: is empty'),
  ];
}

/** Every text has its English, and neither is longer than Office shows. */
function texts({ root, the, child }) {
  const groups = ['ShortStrings', 'LongStrings'].flatMap((group) => [...the(group).children].map((element) => [element, longest[group]]));
  const own = [
    [child(root, 'DisplayName'), longest.ShortStrings],
    [child(root, 'Description'), longest.LongStrings],
  ];
  return [...own, ...groups].flatMap(([element, most]) => {
    const name = element.getAttribute('id') ?? element.localName;
    const [override, second] = element.children;
    if (!override || second) return [`${name}: needs one Override, the English one`];
    const [ja, en] = [valueOf(element), override.getAttribute('Value') ?? ''];
    return [
      ...unless(override.getAttribute('Locale') === 'en-US', `${name}: the Override's Locale has to be en-US`),
      ...unless(japanese.test(ja), `${name}: the default text is not Japanese`),
      ...unless(en !== '' && !japanese.test(en), `${name}: the English text is not English`),
      ...[ja, en].flatMap((value) => unless(value.length <= most, `${name}: a text is longer than ${most} characters`)),
    ];
  });
}

function resources({ root, all, given, resource }) {
  const users = [...root.querySelectorAll('[resid]')];
  const ids = given.map((each) => each.getAttribute('id'));
  const used = new Set(users.map((user) => user.getAttribute('resid')));
  const controls = [...all('Group'), ...all('Control')].map((each) => each.getAttribute('id'));
  return [
    ...users.flatMap((user) => {
      const id = user.getAttribute('resid');
      const found = resource(id);
      if (!found) return [`${user.localName}: there is no resource ${id}`];
      const [wanted, kind] = [resourceKinds[user.localName], found.parentElement.localName];
      return unless(wanted === kind, `${user.localName}: ${id} is one of ${kind}, and has to be one of ${wanted}`);
    }),
    ...ids.flatMap((id) => [
      ...unless(used.has(id), `${id}: no element uses this resource`),
      ...unless(id !== null && id.length <= longest.id, `${id}: an id has ${longest.id} characters at most`),
    ]),
    ...unless(new Set(ids).size === ids.length, 'Resources: an id is there twice'),
    ...unless(new Set(controls).size === controls.length, 'Group and Control: an id is there twice'),
  ];
}

function icons({ all, the, resource }, { address, iconSize, has }) {
  const file = (url) => (url.startsWith(address) ? url.slice(address.length) : url);
  const faulty = (name, url, size) => {
    const path = file(url);
    if (!has(path)) return [`${name}: ${path} is not there`];
    return unless(iconSize(path).join() === `${size},${size}`, `${name}: ${path} is not ${size} pixels wide and high`);
  };
  return [
    ...faulty('IconUrl', valueOf(the('IconUrl')), 32),
    ...faulty('HighResolutionIconUrl', valueOf(the('HighResolutionIconUrl')), 64),
    ...all('Icon').flatMap((icon) => {
      const id = icon.parentElement.getAttribute('id');
      const images = [...icon.children].map((image) => [
        Number(image.getAttribute('size')),
        valueOf(resource(image.getAttribute('resid'))),
      ]);
      const sizes = images.map(([size]) => size).join();
      return [
        ...unless(sizes === '16,32,80', `Icon of ${id}: has the sizes ${sizes}; wanted are 16,32,80`),
        ...images.flatMap(([size, url]) => faulty(`Icon of ${id}`, url, size)),
        ...images.flatMap(([size, url]) =>
          unless(file(url) === `icons/${buttons[id]?.icon}-${size}.png`, `Icon of ${id}: ${file(url)} is another button's or another size`),
        ),
      ];
    }),
  ];
}

function actions({ all, the, child }, { functions }) {
  const controls = all('Control');
  const found = controls.map((control) => control.getAttribute('id'));
  const wanted = Object.keys(buttons).filter((id) => buttons[id].action);
  const called = all('FunctionName').map(({ textContent }) => textContent);
  const shared = [the('Runtime'), the('FunctionFile'), ...controls.flatMap((control) => all('SourceLocation', control))];
  return [
    ...unless(found.join() === wanted.join(), `Control: there are ${found.join(', ')}; wanted are ${wanted.join(', ')}`),
    ...controls.flatMap((control) => {
      const [id, action] = [control.getAttribute('id'), child(control, 'Action')];
      const type = action.getAttribute('xsi:type');
      const inside = type === 'ShowTaskpane' ? 'SourceLocation' : 'FunctionName';
      return [
        ...unless(control.getAttribute('xsi:type') === 'Button', `${id}: xsi:type has to be Button`),
        ...unless(type === buttons[id]?.action, `${id}: its action is ${type}`),
        ...unless(names(action).join() === inside, `${id}: a ${type} holds one ${inside}`),
        ...all('FunctionName', action).flatMap(({ textContent: name }) =>
          unless(name === buttons[id]?.calls, `${id}: it calls ${name}, which is for another button`),
        ),
      ];
    }),
    ...called.flatMap((name) => unless(functions.includes(name), `FunctionName: the page binds no function ${name}`)),
    ...shared.flatMap((element) =>
      unless(
        element.getAttribute('resid') === 'Pane.Url',
        `${element.localName}: one page is pane, functions and runtime, or it does not start`,
      ),
    ),
    ...unless(the('Runtime').getAttribute('lifetime') === 'long', 'Runtime: lifetime has to be long'),
    ...unless(all('TaskpaneId').length === 0, 'TaskpaneId: does not go with a long-lived runtime'),
  ];
}

function addresses({ root, all, the, resource }, { address, channel, has }) {
  const places = [...root.querySelectorAll('[DefaultValue]')].map((element) => valueOf(element)).filter((value) => /^[a-z]+:/i.test(value));
  const domains = all('AppDomain').map(({ textContent }) => textContent);
  return [
    ...unless(domains.join() === new URL(address).origin, `AppDomain: ${domains.join(', ')} is not ${new URL(address).origin}`),
    ...unless(
      valueOf(the('SourceLocation', the('DefaultSettings'))) === valueOf(resource('Pane.Url')),
      'SourceLocation: is not the page of the pane',
    ),
    ...places.flatMap((url) => {
      const path = url.startsWith(address) ? url.slice(address.length) : null;
      return [
        ...unless(url.startsWith('https://'), `${url}: an address has to start with https://`),
        ...unless(url.length <= longest.url, `${url.slice(0, 60)}…: an address is too long`),
        ...unless(path !== null, `${url}: does not lie under ${address}`),
        ...unless(path === null || has(path), `${url}: leads to no file`),
        ...unless(channel === 'development' || !/localhost|127\.0\.0\.1/.test(url), `${url}: only one computer reaches it`),
      ];
    }),
  ];
}

module.exports = { manifestFaults };
