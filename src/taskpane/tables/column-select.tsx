import { Select } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';

interface ColumnSelectProps {
  readonly id: string;
  readonly value: string;
  readonly busy: boolean;
  readonly describedBy: string | undefined;
  readonly className: string;
  /** Ends when all that follows from the choice is done. */
  readonly onChoose: (value: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/**
 * The browser's own select, whose choice starts a check. With the keys a choice passes through others, so it counts only when it is
 * confirmed by Enter or the select is left; with the mouse it counts at once.
 */
export function ColumnSelect({ id, value, busy, describedBy, className, onChoose, children }: ColumnSelectProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const withKeys = useRef(false);
  const finish = async (choice: string | null) => {
    if (choice === null) return;
    if (choice !== value && !busy) await onChoose(choice);
    setChosen(null);
  };
  return (
    <Select
      id={id}
      size="small"
      className={className}
      value={chosen ?? value}
      aria-disabled={busy}
      aria-describedby={describedBy}
      onPointerDown={() => {
        withKeys.current = false;
      }}
      onKeyDown={({ key }) => {
        withKeys.current = true;
        if (key === 'Enter') void finish(chosen);
        if (key === 'Escape') setChosen(null);
      }}
      onBlur={() => void finish(chosen)}
      onChange={(_, { value: choice }) => {
        setChosen(choice);
        if (!withKeys.current) void finish(choice);
      }}
    >
      {children}
    </Select>
  );
}
