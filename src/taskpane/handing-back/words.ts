import type { Sentence } from '../../model/finding';

/** What the pane says about answers that the departments owe, and about the rules. */
export const words = {
  title: { ja: '差し戻しと点検項目', en: 'Handing back, and the rules' },
  mail: { ja: '差し戻しの文面', en: 'Message to the department' },
  mailHint: {
    ja: 'メールに貼り付けて使えます。差し戻し票を添付してください。',
    en: 'Paste it into a mail, and attach the sheet of findings to answer.',
  },
  department: { ja: '所属', en: 'Department' },
  nothing: { ja: '確認をお願いする箇所はありません。', en: 'There is nothing for the department to answer.' },
  noDepartment: {
    ja: '所属の名前を読み取れないため、文面を作れません。',
    en: 'The name of the department could not be read, so there is no message.',
  },
  writeSlip: { ja: '差し戻し票を書き出す', en: 'Write the sheet of findings to answer' },
  rules: {
    ja: '点検する内容と理由、直し方、根拠の一覧をシートに書き出します。',
    en: 'Every rule with the reason for it, what to do and its basis, as a sheet.',
  },
  writeRules: { ja: '点検項目一覧を書き出す', en: 'Write the list of rules' },
} as const satisfies Readonly<Record<string, Sentence>>;
