import { useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** Which companies are selected. With Shift, everything between the last one and this one is. */
export function useSelection(shown: readonly string[]) {
  const [chosen, setChosen] = useState(NONE);
  const [last, setLast] = useState<string | null>(null);
  const present = new Set(shown);
  const selected = [...chosen].every((issuer) => present.has(issuer))
    ? chosen
    : new Set([...chosen].filter((issuer) => present.has(issuer)));
  return {
    selected,
    select: (issuer: string, on: boolean, through: boolean) => {
      const from = through && last !== null ? shown.indexOf(last) : -1;
      const to = shown.indexOf(issuer);
      const range = from < 0 ? [issuer] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      const next = new Set(selected);
      for (const one of range) {
        if (on) next.add(one);
        else next.delete(one);
      }
      setChosen(next);
      setLast(issuer);
    },
    selectAll: (on: boolean) => setChosen(on ? new Set(shown) : NONE),
  };
}
