/** Files of assets/samples; the first is open at the start. */
export const samples = [
  'consolidated/進捗管理表_全所属.xlsx',
  'office.xlsx',
  '契約管財局.xlsx',
  '市政改革室.xlsx',
  '水道局.xlsx',
  '環境局.xlsx',
  '福祉局.xlsx',
  '総務局.xlsx',
] as const;
