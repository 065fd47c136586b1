import type { ComponentChildren } from 'preact';
import { Brand, IconButton } from './Mark.tsx';
import type { Say } from './say.ts';

/** The bar on top: the name, or what stands in for it once the reader is past the head, and buttons. */
export function Bar(props: {
  t: Say;
  children?: ComponentChildren;
  /** Stands before the buttons. */
  aside?: ComponentChildren;
  onPause(): void;
  onSettings(): void;
  /** On a narrow screen the sidebar is closed, not collapsed. */
  closes?: boolean | undefined;
  onCollapse(): void;
}) {
  const { t } = props;
  return (
    <div class="bar">
      <span class="brand">
        <Brand />
        <span>{props.children || t('extName')}</span>
      </span>
      {props.aside}
      <IconButton icon="pause" name={t('pause')} onPress={props.onPause} />
      <IconButton icon="settings" name={t('settings')} onPress={props.onSettings} />
      <IconButton
        icon={props.closes ? 'close' : 'collapse'}
        name={t(props.closes ? 'close' : 'collapse')}
        onPress={props.onCollapse}
      />
    </div>
  );
}
