import type { Sentence } from '../../model/finding';
import type { OfficeFile } from '../../model/office-file';

/** 市の設定 as this desk finds it. */
export interface OfficeSettings {
  /** Null: the office has laid none beside the page, or it cannot be read. */
  readonly office: OfficeFile | null;
  /** Why it cannot be read; null: nothing is wrong. */
  readonly problem: Sentence | null;
}

export const noOfficeSettings: OfficeSettings = { office: null, problem: null };

/** Milliseconds: nobody waits longer for a small file of the same site. */
const patience = 8_000;

/**
 * Asks for 市の設定 at the add-in's own address, and nowhere else: once, and again after a failure.
 * Without a file everything is as if there were no such thing; a file that cannot be had or used is told, because figures may depend on it.
 */
export function officeSettingsAt(address: string): () => Promise<OfficeSettings> {
  let asked: Promise<OfficeSettings> | null = null;
  return async () => {
    asked ??= ask(address);
    const answer = await asked;
    if (answer.problem) asked = null;
    return answer;
  };
}

async function ask(address: string): Promise<OfficeSettings> {
  try {
    const answer = await fetch(address, {
      ...{ cache: 'no-cache', credentials: 'same-origin', redirect: 'error' },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 204 || answer.status === 404 || answer.status === 410) return noOfficeSettings;
    if (!answer.ok) return notRead(`HTTP ${answer.status}`);
    const text = await answer.text();
    // Few sites have such a file: what reads it is loaded when one is there.
    const { readOfficeText } = await import(/* webpackChunkName: "settings" */ '../../model/office-file');
    const read = readOfficeText(text);
    return 'office' in read ? { office: read.office, problem: null } : notUsable(read.problems);
  } catch {
    return notRead('');
  }
}

function notRead(why: string): OfficeSettings {
  const [ja, en] = why === '' ? ['', ''] : [`（${why}）`, ` (${why})`];
  return {
    office: null,
    problem: {
      ja: `市の設定（settings.json）を読み取れなかったため${ja}、使わずに点検しました。改革担当の結果と違うことがあります。もう一度点検しても直らないときは、アドインの管理者に知らせてください。`,
      en: `The office's settings (settings.json) could not be read${en}, so the check went on without them and may differ from the office's. If checking again does not help, tell the administrator of the add-in.`,
    },
  };
}

function notUsable(problems: readonly Sentence[]): OfficeSettings {
  return {
    office: null,
    problem: {
      ja: `市の設定（settings.json）に使えないところがあるため、使わずに点検しました。改革担当の結果と違うことがあります。アドインの管理者に知らせてください。${problems.map(({ ja }) => ja).join('')}`,
      en: `The office's settings (settings.json) cannot be used, so the check went on without them and may differ from the office's. Tell the administrator of the add-in. ${problems.map(({ en }) => en).join(' ')}`,
    },
  };
}
