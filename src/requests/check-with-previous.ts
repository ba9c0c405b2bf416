import { readFile } from './read-file';
import { check, type Checked, type CheckRequest } from './reviewer';

/** A check, with last year's workbook read from its file where one was chosen. A file that cannot be read hinders nothing else. */
export async function checkWithPrevious(request: CheckRequest): Promise<Checked> {
  const { previous } = request;
  return check(request, previous ? await readFile(previous) : null);
}
