import { yearKey } from '../model/answer-keys';
import type { FiscalYear } from '../model/fiscal-year';
import type { Question } from '../model/question';
import type { Recognition } from '../model/recognition';
import { fiscalYearLabel } from '../text/fiscal-years';

const yearsBefore = 3;

/** The one question for the year of the workbooks that name none. */
export function yearQuestions(
  recognitions: readonly Pick<Recognition, 'file' | 'yearAssumed' | 'evaluatedYear'>[],
  fiscalYear: FiscalYear,
): readonly Question[] {
  const unnamed = recognitions.filter(({ yearAssumed }) => yearAssumed);
  const [first] = unnamed;
  if (!first) return [];
  const taken = first.evaluatedYear;
  const years = [fiscalYear + 1, ...Array.from({ length: yearsBefore + 1 }, (_, back) => fiscalYear - back)];
  return [
    {
      kind: 'year',
      file: unnamed.length === 1 ? first.file : null,
      at: null,
      message: {
        ja: `何年度の評価か、${unnamed.length === 1 ? 'ブック' : `${unnamed.length}件のブック`}に書かれていません。仮に${fiscalYearLabel(taken)}としています。評価する年度を選んでください。`,
        en: `${unnamed.length === 1 ? 'The workbook does' : `${unnamed.length} workbooks do`} not say which fiscal year is evaluated. ${taken} was assumed. Choose the year.`,
      },
      taken: String(taken),
      alternatives: years.filter((year) => year !== taken).map(String),
      key: yearKey,
    },
  ];
}
