import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import type { ColumnReading } from '../../recognition/headings/corrections';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Tag } from '../tag';
import { ColumnSelect } from './column-select';
import type { ColumnChoice } from './correct-reading';
import type { FieldChoice, FieldChoices } from './field-choices';
import { columnOption, reasons, samplesOf, takenColumn, unusedColumns, tableWords as words } from './words';

const useStyles = makeStyles({
  hint: { margin: '4px 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  field: { padding: '3px 0' },
  line: { display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', alignItems: 'center', columnGap: '8px' },
  label: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0, '& select': { fontSize: tokens.fontSizeBase200 } },
  asking: { '& select': shorthands.borderColor(tokens.colorStatusWarningBorder2) },
  samples: {
    margin: '1px 0 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.5',
    maxHeight: '54px',
    overflow: 'hidden',
  },
  question: { margin: '2px 0 4px', color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ColumnsProps {
  readonly choices: FieldChoices;
  /** Some values of each column, as they are shown. */
  readonly samples: Readonly<Record<number, readonly string[]>>;
  readonly busy: boolean;
  readonly onChoose: (field: Field, choice: ColumnChoice) => Promise<unknown>;
}

/** Every field with the column that it was read from, to be chosen otherwise. */
export function Columns({ choices, samples, busy, onChoose }: ColumnsProps) {
  const styles = useStyles();
  const say = useSay();
  const list = (fields: readonly FieldChoice[]) => (
    <ul className={styles.list}>
      {fields.map((choice) => (
        <FieldLine key={choice.field} choice={choice} choices={choices} samples={samples} busy={busy} onChoose={onChoose} />
      ))}
    </ul>
  );
  return (
    <Folded summary={words.columns}>
      <p className={styles.hint}>{say(words.columnsHint)}</p>
      {list(choices.main)}
      <Unused choices={choices} samples={samples} />
      {choices.rest.length > 0 && <Folded summary={words.moreFields}>{list(choices.rest)}</Folded>}
    </Folded>
  );
}

interface FieldLineProps extends ColumnsProps {
  readonly choice: FieldChoice;
}

const noColumn = 'none';
const selectedCell = 'selected';

function FieldLine({ choice: { field, column, standing, candidates, because }, choices, samples, busy, onChoose }: FieldLineProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const { columns } = choices;
  const label = fieldLabels[field];
  const asks = standing === 'missing';
  const value = column ? String(columns.indexOf(column)) : standing === 'decided' ? noColumn : '';
  return (
    <li className={styles.field}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {say(label)}
          {standing === 'decided' && <Tag tone="info">{say(words.decided)}</Tag>}
        </label>
        <ColumnSelect
          id={id}
          value={value}
          busy={busy}
          describedBy={asks ? `${id}-question` : undefined}
          className={mergeClasses(styles.select, asks && styles.asking)}
          onChoose={(chosen) => onChoose(field, choiceOf(chosen, columns))}
        >
          {value === '' && <option value="">{say(standing === 'missing' ? words.missing : words.none)}</option>}
          <Options label={candidates.length > 0 ? say(words.candidates) : null} of={candidates} field={field} choices={choices} />
          <Options
            label={candidates.length > 0 ? say(words.otherColumns) : null}
            of={columns.filter((other) => !candidates.includes(other))}
            field={field}
            choices={choices}
          />
          <optgroup label={say(words.otherChoices)}>
            <option value={selectedCell}>{say(words.selectedCell)}</option>
            <option value={noColumn}>{say(words.noColumn)}</option>
          </optgroup>
        </ColumnSelect>
      </div>
      {column && (
        <p className={styles.samples}>
          <span lang="ja">{say(samplesOf(samples[column.column] ?? []))}</span> {because && say(reasons[because])}
        </p>
      )}
      {asks && (
        <p id={`${id}-question`} className={styles.question}>
          {say(words.lookAbove)}
        </p>
      )}
    </li>
  );
}

/** Columns that no field takes, listed quietly. */
function Unused({ choices: { columns, main, rest }, samples }: Pick<ColumnsProps, 'choices' | 'samples'>) {
  const styles = useStyles();
  const say = useSay();
  const taken = new Set([...main, ...rest].map(({ column }) => column));
  const unused = columns.filter((column) => !taken.has(column) && (samples[column.column] ?? []).length > 0);
  if (unused.length === 0) return null;
  return (
    <Folded summary={unusedColumns(unused.length)}>
      <ul className={styles.list}>
        {unused.map((column) => (
          <li key={column.column} className={styles.field}>
            {say(columnOption(column))}
            <p className={styles.samples} lang="ja">
              {say(samplesOf(samples[column.column] ?? []))}
            </p>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

function choiceOf(value: string, columns: readonly ColumnReading[]): ColumnChoice {
  if (value === selectedCell) return value;
  return value === noColumn ? null : (columns[Number(value)] ?? null);
}

interface OptionsProps {
  readonly label: string | null;
  readonly of: readonly ColumnReading[];
  readonly field: Field;
  readonly choices: FieldChoices;
}

function Options({ label, of, field, choices: { columns, main } }: OptionsProps) {
  const say = useSay();
  const options = of.map((column) => {
    const readers = main.filter((other) => other.column === column);
    const taking = readers.some((other) => other.field === field) ? undefined : readers[0];
    const option = columnOption(column);
    return (
      <option key={columns.indexOf(column)} value={columns.indexOf(column)}>
        {say(taking ? takenColumn(option, fieldLabels[taking.field]) : option)}
      </option>
    );
  });
  return label === null ? options : <optgroup label={label}>{options}</optgroup>;
}
