import { Bar } from './Bar.tsx';
import { say } from './say.ts';

/** The sidebar while a page is being compared. Fades in after 300 ms: most pages are done by then. */
export function Loading(props: {
  words: Record<string, string>;
  lang: string;
  theme?: 'light' | 'dark' | undefined;
  onCollapse(): void;
}) {
  const t = (key: string) => say(props.words, key);
  return (
    <aside
      class="ss wait"
      lang={props.lang}
      data-theme={props.theme}
      aria-label={t('extName')}
      aria-busy="true"
    >
      <Bar t={t} onCollapse={props.onCollapse} />
      <div class="bd">
        <h1>{t('comparing')}</h1>
        <div class="prog" />
      </div>
    </aside>
  );
}
