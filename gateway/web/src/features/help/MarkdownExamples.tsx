import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Help.module.css';

/** How text is marked up, each time as it is written and as it is shown. */
export function MarkdownExamples() {
  const { t } = useTranslation('help');
  const word = t('markdown.word');
  const examples: [string, string, ReactNode][] = [
    ['bold', `**${word}**`, <strong key="b">{word}</strong>],
    ['italic', `*${word}*`, <em key="i">{word}</em>],
    ['link', `[${word}](https://example.org)`, <a key="a" href="https://example.org">{word}</a>],
    ['list', `- ${word}\n- ${word}`, <ul key="l"><li>{word}</li><li>{word}</li></ul>],
    ['numbers', `1. ${word}\n2. ${word}`, <ol key="o"><li>{word}</li><li>{word}</li></ol>],
    ['quote', `> ${word}`, <blockquote key="q">{word}</blockquote>],
    ['code', `\`${word}\``, <code key="c">{word}</code>],
  ];
  return (
    <>
      <Text mb="sm">{t('markdown.lead')}</Text>
      {examples.map(([name, source, shown]) => (
        <div key={name} className={classes.example}>
          <pre className={classes.source} dir="ltr">
            {source}
          </pre>
          <div className={`prose ${classes.shown}`}>{shown}</div>
        </div>
      ))}
    </>
  );
}
