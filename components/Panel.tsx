import type { Density } from '../engine/view.ts';
import { Actions, type ActionsProps } from './Actions.tsx';
import { Brand, IconButton } from './Mark.tsx';
import { Notice, wordsOf } from './Notice.tsx';
import { Sidebar } from './Sidebar.tsx';
import { type Say, say } from './say.ts';
import { Tip } from './Tip.tsx';

export interface PanelProps extends ActionsProps {
  /** The state is that of text selected on the page, not of the page. */
  selection: boolean;
  density: Density;
  active: number | null;
  theme?: 'light' | 'dark' | undefined;
  onActivate(passage: number | null): void;
  /** Without it the text is not marked on a page, and the rows of such sentences are no buttons. */
  onSentence?: ((sentence: number) => void) | undefined;
  onDensity(density: Density): void;
  onShowPage(): void;
  onClose(): void;
  onPause(): void;
  onSettings(): void;
  onCopy(text: string): void;
}

/** The browser's own panel beside the page: the sidebar of the page in front, or what there is to say instead. */
export function Panel(props: PanelProps) {
  const { state, selection, theme } = props;
  const { words, lang } = wordsOf(state);
  const t: Say = (key, ...args) => say(words, key, ...args);
  const back = selection && (
    <p class="strip">
      <span>{t('selectionShown')}</span>
      <button type="button" class="lk" onClick={props.onShowPage}>
        {t('showPage')}
      </button>
    </p>
  );
  if (state.kind === 'read')
    return (
      <div class="own panel" lang={lang} data-theme={theme}>
        {back && <section aria-label={t('selectionShown')}>{back}</section>}
        <Sidebar
          state={state}
          alone
          whole
          density={props.density}
          active={props.active}
          theme={theme}
          onActivate={props.onActivate}
          onSentence={props.onSentence}
          onDensity={props.onDensity}
          onCollapse={props.onClose}
          onPause={props.onPause}
          onSettings={props.onSettings}
          onCopy={props.onCopy}
        />
      </div>
    );
  return (
    <main class="own panel told" lang={lang} data-theme={theme}>
      <div class="name">
        <Brand />
        <span>{t('extName')}</span>
        <IconButton icon="settings" name={t('settings')} onPress={props.onSettings} />
      </div>
      {back}
      <div class="bd">
        <Notice state={state} t={t} />
      </div>
      <Actions {...props} t={t} />
      <footer class="foot">{t('checkedHere')}</footer>
      <Tip />
    </main>
  );
}
