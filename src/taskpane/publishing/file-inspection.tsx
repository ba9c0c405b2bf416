import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { Finding } from '../../model/finding';
import type { InspectedFile } from '../../requests/inspect-files';
import { cellName } from '../../workbook/reference';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Tag } from '../tag';
import type { Publishing } from './publishing';
import { foundInFile, words } from './words';

const useStyles = makeStyles({
  hint: { margin: '6px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    resize: 'vertical',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '6px 0' },
  file: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  finding: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  place: { marginLeft: '8px', fontSize: tokens.fontSizeBase200 },
  message: { margin: '4px 0 0' },
});

interface FileInspectionProps {
  readonly inspectFiles: Publishing['inspectFiles'];
  readonly busy: boolean;
}

const endings = '.txt,.docx,.html,.htm,.csv,.xlsx,.xlsm,.xls,.ods';

/** 公表前点検 of a text that is pasted and of files that were made elsewhere, against the result that is shown. */
export function FileInspection({ inspectFiles, busy }: FileInspectionProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [inspected, setInspected] = useState<readonly InspectedFile[] | null>(null);
  const inspect = async (files: readonly File[]) => {
    if (files.length > 0) setInspected(await inspectFiles(files));
  };
  return (
    <Folded summary={words.filesOpen}>
      <p className={styles.hint}>{say(words.filesHint)}</p>
      <label htmlFor={id}>{say(words.pasted)}</label>
      <textarea
        id={id}
        className={styles.text}
        lang="ja"
        rows={4}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={busy || text.trim() === ''}
          onClick={() => void inspect([new File([text], `${words.pastedFile.ja}.txt`)])}
        >
          {say(words.inspectPasted)}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => chooser.current?.click()}>
          {say(words.inspectFiles)}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={endings}
        aria-label={say(words.inspectFiles)}
        onChange={({ target }) => {
          void inspect([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {inspected?.map((each, index) => (
        <Inspected key={index} inspected={each} />
      ))}
    </Folded>
  );
}

function Inspected({ inspected }: { readonly inspected: InspectedFile }) {
  const styles = useStyles();
  const say = useSay();
  const findings = 'refused' in inspected ? [] : inspected.findings;
  return (
    <section aria-label={inspected.file}>
      <h3 className={styles.file}>{inspected.file}</h3>
      {'refused' in inspected ? (
        <p className={styles.hint}>{say(inspected.refused)}</p>
      ) : (
        <p className={styles.hint}>
          {findings.length === 0 ? say(words.nothingFound) : say(foundInFile(findings.length))}
          {inspected.comparedWith === 'nothing' && say(words.noTable)}
        </p>
      )}
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index} className={styles.finding}>
            <Tag tone={finding.severity}>{say(severityLabels[finding.severity])}</Tag>
            {finding.at && <span className={styles.place}>{say(placeOf(finding.at, inspected.kind))}</span>}
            <p className={styles.message}>{say(finding.message)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A text has lines, a document paragraphs; both are counted from the first, rows of tables along with them. */
function placeOf(at: NonNullable<Finding['at']>, kind: InspectedFile['kind']) {
  const n = at.row + 1;
  if (kind === 'workbook') return { ja: cellName(at), en: cellName(at) };
  return kind === 'text' || kind === 'csv'
    ? { ja: `${n}行目`, en: `line ${n}` }
    : { ja: `${n}番目の段落又は表の行`, en: `paragraph or row ${n}` };
}
