import type { Sentence } from '../../model/finding';

/** ENOENT and the like; "" for errors that are not the operating system's. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error ? String(error.code) : '';
}

/** Why a file was not read, and what to do. @param error of the operating system */
export function whyNotRead(error: unknown): Sentence {
  const code = systemCode(error);
  return (
    notRead[code] ?? {
      ja: `ファイルを開けません(${code})。名前と場所を確認してください。`,
      en: `The file cannot be opened (${code}). Check its name and place.`,
    }
  );
}

/** Why nothing can be written at a place, and what to do. @param error of the operating system */
export function whyNotWritten(error: unknown): Sentence {
  const code = systemCode(error);
  return (
    notWritten[code] ?? {
      ja: `書き込みの途中で失敗しました(${code})。場所を確認してください。`,
      en: `Writing failed (${code}). Check the place.`,
    }
  );
}

const notAllowedToRead: Sentence = {
  ja: 'ファイルを開く権限がありません。アクセス権を確認してください。',
  en: 'There is no permission to open the file.',
};
const inUse: Sentence = {
  ja: 'ほかのプログラムが使用中のため、開けません。閉じてからやり直してください。',
  en: 'Another program is using the file. Close it and try again.',
};
const nameTooLong: Sentence = {
  ja: '名前が長すぎます。短い名前を指定してください。',
  en: 'The name is too long. Choose a shorter one.',
};
const circle: Sentence = {
  ja: 'リンクが互いを指していて、たどり着けません。リンクではない場所を指定してください。',
  en: 'The links lead in a circle. Name a place that is no link.',
};

const notRead: Readonly<Record<string, Sentence>> = {
  ENOENT: { ja: 'ファイルが見つかりません。名前と場所を確認してください。', en: 'The file was not found. Check its name and place.' },
  ENOTDIR: { ja: 'ファイルが見つかりません。名前と場所を確認してください。', en: 'The file was not found. Check its name and place.' },
  EACCES: notAllowedToRead,
  EPERM: notAllowedToRead,
  EBUSY: inUse,
  ENAMETOOLONG: nameTooLong,
  ELOOP: circle,
};

const notAllowed: Sentence = {
  ja: '書き込みが許可されていない(読み取り専用の)場所か、ほかのプログラムが使用中です。アクセス権を確認するか、開いているファイルを閉じてください。',
  en: 'Writing is not permitted there (it is read-only), or another program uses the file. Check the permissions, or close the file.',
};
const full: Sentence = {
  ja: 'ディスクの空きが足りません。空きを増やすか、別の場所を指定してください。',
  en: 'The disk is full. Make room or choose another place.',
};
const fileInTheWay: Sentence = {
  ja: 'フォルダがあるはずの場所に、同じ名前のファイルがあります。別の場所を指定してください。',
  en: 'A file stands where a folder is needed. Choose another place.',
};

const notWritten: Readonly<Record<string, Sentence>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  EBUSY: notAllowed,
  ETXTBSY: notAllowed,
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  ENAMETOOLONG: nameTooLong,
  ELOOP: circle,
  ENOTDIR: fileInTheWay,
  EEXIST: fileInTheWay,
};
