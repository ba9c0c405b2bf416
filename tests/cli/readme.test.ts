import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usage } from '../../src/cli/arguments';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const named = (text: string, pattern: RegExp) => [...new Set(Array.from(text.matchAll(pattern), ([, word]) => word!))];

test.each(named(`${usage.ja}\n${usage.en}`, /(--[a-z][a-z-]+)/g))('the README tells of %s', (option) => {
  expect(readme).toContain(option);
});

test.each(named(usage.ja, /shinchoku ([a-z-]+) /g))('the README tells of %s', (command) => {
  expect(readme).toContain(`\`${command}`);
});
