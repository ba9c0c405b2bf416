import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from './samples';

test('every sample workbook can be chosen in the preview', () => {
  const folder = join(__dirname, '../../assets/samples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xlsx'));
  expect([...samples].sort()).toEqual(files.map((file) => file.replaceAll('\\', '/')).sort());
});
