import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Dialect } from '@close-codes/core';
import type { DialectLanguage, LoadDialect } from './loadDialect.ts';

interface DialectsInUse {
  /** Those that are there, in the order of the ids. */
  readonly dialects: readonly Dialect[];
  /** Ids of those still on their way. */
  readonly loading: readonly string[];
  /** Ids of those that could not be had. */
  readonly failed: readonly string[];
  /** Asks for those again. */
  readonly retry: () => void;
}

interface Answers {
  readonly loaded: ReadonlyMap<string, Dialect>;
  readonly failed: ReadonlySet<string>;
}

const key = (id: string, language: DialectLanguage): string => `${language}/${id}`;

/** Dialects by their ids, in a language. While one is on its way in a new language, it stays in the one it was in. */
export function useDialects(
  ids: readonly string[],
  language: DialectLanguage,
  load: LoadDialect,
): DialectsInUse {
  const [{ loaded, failed }, setAnswers] = useState<Answers>({ loaded: new Map(), failed: new Set() });

  const loading = useMemo(
    () => ids.filter((id) => !loaded.has(key(id, language)) && !failed.has(key(id, language))),
    [ids, language, loaded, failed],
  );

  useEffect(() => {
    if (loading.length === 0) return undefined;
    let isCurrent = true;
    // All at once: the table is made anew with each answer.
    void Promise.allSettled(loading.map((id) => load(id, language))).then((results) => {
      if (!isCurrent) return;
      setAnswers((before) => {
        const answers = { loaded: new Map(before.loaded), failed: new Set(before.failed) };
        results.forEach((result, index) => {
          const asked = key(loading[index] ?? '', language);
          if (result.status === 'fulfilled') answers.loaded.set(asked, result.value);
          else answers.failed.add(asked);
        });
        return answers;
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [loading, language, load]);

  const dialects = useMemo(() => {
    const other = language === 'de' ? 'en' : 'de';
    return ids.flatMap((id) => loaded.get(key(id, language)) ?? loaded.get(key(id, other)) ?? []);
  }, [ids, language, loaded]);

  const retry = useCallback(() => {
    setAnswers((before) => ({ ...before, failed: new Set() }));
  }, []);

  return { dialects, loading, failed: ids.filter((id) => failed.has(key(id, language))), retry };
}
